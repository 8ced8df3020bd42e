home-title = What would make a good life for you?
