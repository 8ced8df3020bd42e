# Where somebody's words are in a language that Kith cannot read.

unread-title = We could not read this
unread-heading = We could not read this, so we have not guessed
unread-heading-some = We could not read this. These speak the language
unread-language = This looks like { $language }. We cannot read it yet.
unread-unknown = This looks like a language that we cannot read yet.
unread-text =
    We read English and Welsh, and some everyday words in a few other languages.

    You can ask somebody you trust to write it in English. Or ring the person on this page, and say the name of your language.
