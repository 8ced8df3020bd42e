home-title = Beth fyddai’n gwneud bywyd da i chi?
