# Settings of a person and of a unit.
settings-about = Settings
settings-label = Settings
settings-person =
    Your settings.
    Language: { $language }.
settings-of-unit = { $unit }
settings-unit =
    Settings of { $unit }.
    Language of messages in the group: { $language }.
    People who are not members are addressed as: { $address }.
settings-language-vi = Tiếng Việt
settings-language-en = English
settings-address-ong_ba = ông, bà
settings-address-anh_chi = anh, chị
settings-saved = Saved.
settings-help = /caidat: choose the language.
settings-help-unit = The secretary uses /caidat to choose the language of the unit's messages and how non-members are addressed.
