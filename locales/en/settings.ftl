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
settings-help-days = /caidat, button Days off: add or take out days off and swapped working days. Example: add 30/11, choose Off. A reading that falls on a day off moves as the cell's settings say.
settings-days = Days off
settings-days-public = Days off and swapped working days of every unit:
settings-days-unit =
    Days off and swapped working days of { $unit } alone:
    The public ones hold too; a day written here comes first.
settings-days-none = None are coming.
settings-day-line =
    { $kind ->
        [working] { $day }: worked ({ $name })
       *[off] { $day }: off ({ $name })
    }
settings-day-add = Add a day
settings-day-drop = Drop { $day }
settings-day-drop-question =
    Take this out of the list?
    { $line }
    Readings that were not announced yet follow.
settings-day-drop-yes = Take it out
settings-day-keep = Keep it
settings-day-dropped = The day was taken out.
settings-day-ask-date = Which day? For example: 30/11, next Monday, 2/9/2027
settings-day-ask-kind = Is it off or worked?
settings-day-kind-off = Off
settings-day-kind-working = Worked
settings-day-kind-again = Please choose Off or Worked.
settings-day-ask-name = What is the day called? For example: National Day
settings-day-name-long = The name is longer than { $max } letters. Please write a shorter one.
settings-day-name-again = Please write the name in words.
settings-day-unreadable = This date was not understood. Please write it like 30/11 or 30/11/2026.
settings-day-impossible_date = There is no such day. Please look again.
settings-day-weekday_mismatch = The weekday and the date do not fit. Please look again.
settings-day-past = This day is over. Please write a coming one.
settings-day-far = This day is too far ahead. Please write one of the next two years.
settings-words = Theme and standards
settings-words-unset = not set
settings-words-above = { $words } (as { $unit })
settings-words-hint = Units below without their own follow this unit. Theme and standards stand above the pledge; the standards are shown once a quarter.
settings-words-drop = Drop, follow above
settings-words-long = Longer than { $max } letters, or too many lines. Please write less.
settings-words-again = Please write it in words, at least a few letters.
settings-words-stamped = The text bears a secrecy stamp, so it was neither taken nor kept.
settings-theme = Theme of the year
settings-theme-year = Year { $year }
settings-theme-which-year = The theme of which year?
settings-theme-year-again = Please choose this year or the next.
settings-theme-ask = What is the theme of { $year }? Please write it on one line.
settings-theme-line = Theme of { $year }: { $words }
settings-ethics = Ethics standards
settings-ethics-ask = The ethics standards of the unit, short, one a line. Example: Honest, responsible, close to the people
settings-ethics-line = Ethics standards: { $words }
settings-ethics-print = Print as A4
settings-ethics-none = There are no ethics standards to print.
settings-ethics-printed = Ethics standards of { $unit }, A4 to put up.
settings-ethics-title = ETHICS STANDARDS
settings-ethics-shown =
    Ethics standards of { $unit }:
    { $words }
settings-no-files = This app takes no files, so the print could not be sent.
settings-help-words = /caidat, choose the unit, button Theme and standards: set the theme of the year and the ethics standards, print them as A4. Units below without their own follow the unit above.
settings-town = Place on papers
settings-town-is = Place on the unit's papers: { $town }.
settings-town-none = left open
settings-town-ask = Which place do the unit's papers name? Example: Lào Cai
settings-town-again = Please write a place of at most { $max } letters.
settings-care-is =
    { $care ->
        [off] Asking after people not heard of for long: off.
       *[on] Asking after people not heard of for long: Friday afternoons, privately to the secretary.
    }
settings-care-off = Do not ask after
settings-care-on = Ask after people
