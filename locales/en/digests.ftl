# Weekly digest: one message a week to who looks after a unit.
digests-label = Weekly digest
digests-help =
    Weekly digest: one message a week to those who lead a unit, by default on Friday at 16:30. It gives three main figures, the units that need help and those to praise.
    A week without news sends nothing. Another time, or off: /menu, Weekly digest.

digests-title = Weekly digest: { $unit }
digests-longer = Of { $days } days: the digest before was more than a week ago.
digests-headline-rate = { $name }: { $rate }
digests-headline-change = { $days ->
        [7] { $name }: { $rate }, { $change } on the week before
       *[other] { $name }: { $rate }, { $change } on the { $days } days before
    }
digests-headline-count = { $days ->
        [7] { $name } this week: { $value }
       *[other] { $name } in { $days } days: { $value }
    }
digests-headline = { $help ->
        [0] { $what }; no unit needs help.
        [one] { $what }; one unit needs help.
       *[other] { $what }; { $help } units need help.
    }
digests-headline-cell = { $what }.
digests-complete = Figures from { $unitsWith }/{ $units } units ({ $with }/{ $cells } cells)
digests-complete-cells = Figures from { $with }/{ $cells } cells
digests-complete-cell = What ended in these days; what is still open is not counted.
digests-own-title = For your cell to do:
digests-help-title = Need help:
digests-help-line = ({ $at }) { $unit }: { $reasons }
digests-more = and { $count } more, see The units
digests-praise-title = To praise:
digests-praise-rate = • { $unit }: complete figures; { $subject } { $figure }
digests-praise-rise = • { $unit }: complete figures; { $subject } up { $rise } points to { $figure }
digests-praise-more = and { $count } more

# What is lacking: of one cell, and of a unit with several.
digests-lacks-no_data = { $days ->
        [7] no figures this week
       *[other] no figures in { $days } days
    }
digests-lacks-no_secretary = no secretary or deputy on the list
digests-lacks-no_meeting = no meeting yet this month
digests-lacks-no_rota = no reading plan
digests-lack-no_data = { $count }/{ $of } cells without figures
digests-lack-no_secretary = { $count }/{ $of } cells without a secretary
digests-lack-no_meeting = { $count }/{ $of } cells have not met this month
digests-lack-no_rota = { $count }/{ $of } cells without a reading plan
digests-why-low = perhaps not all was recorded ({ $weeks } weeks running below { $low }%)

digests-remind-at = Remind secretary { $at }
digests-see-at = See unit { $at }
digests-see = See the unit
digests-units = The units
digests-summary = See the summary
digests-missing = Who has not answered
digests-why = Why is it named here?
digests-settings = Time of the digest
digests-explained =
    Why a unit is named in the digest

    Need help, the most serious first: no figures this week (unless its reading fell on a day off); no secretary; no meeting this month (looked at from the 20th on); no reading plan.
    A low rate alone concludes nothing: it is named only below { $low } for { $weeks } weeks running, and then as perhaps not recorded.

    To praise: complete figures, at least { $base } expected, from { $praise } on, or { $rise } points more than the week before.

    Cells with fewer than { $members } members, younger than { $days } days, or off the whole week are not judged. The digest ranks neither units nor people.
digests-late = The weekly digest of { $day } for { $unit } could not leave at its time because the service was down. Press to read it.
digests-see-digest = Read the digest
digests-see-of = Read: { $unit }
digests-nothing = { $unit }: no figures this week.
digests-none = no figures

digests-units-title = The units of { $unit }
digests-units-choose = Choose the part you want to see:
digests-level-organisation = Higher units ({ $count })
digests-level-cell = Cells right below ({ $count })
digests-range = Units { $from }–{ $last }

digests-remind-ask = { $unit }: send the reminder below to { $count } in charge?
digests-remind-send = Send the reminder
digests-remind-left = Left. Nothing was sent.
digests-remind-toast = Reminder recorded.
digests-remind-done = The reminder for { $unit } will reach { $names } at the next allowed hour. Each unit is reminded at most once a week.
digests-remind-nobody =
    Nobody in charge of { $unit } can be reached here, so nothing was sent.
    Please call, or ask the administrator to send the invitation again with /moi.
digests-remind-told = { $unit } was reminded already: { $by }, { $moment }. Once a week is enough.
digests-remind-fine = { $unit } has nothing left to be reminded of.
digests-somebody = one of its leaders
digests-letter-to = Dear comrade { $name },
digests-letter =
    { $leader }, { $office } of { $above }, asks you to look after { $unit }.
    { $period }:
digests-letter-ask =
    Please complete it, or say if you need help.
    With kind regards
digests-letter-line = { $leader } asks you to look after { $unit }
digests-office-leader = leader
digests-office-overseer = overseer
digests-office-secretary = secretary
digests-office-deputy_secretary = deputy secretary
digests-office-committee_member = committee member
digests-office-group_leader = in charge
digests-office-deputy_group_leader = in charge
digests-office-recorder = recorder

digests-home = Your weekly digest: { $units }
digests-home-when = Sent at { $time } every { $weekday }. The next one: { $next }.
digests-home-off = Switched off.
digests-home-empty = A week without news sends nothing. On a day off it comes on the next day that is not off, at the same time. A digest has every day since the one before, at least seven.
digests-change-time = Another time
digests-switch-on = Switch it on
digests-switch-off = Switch it off
digests-saved = Saved.
digests-ask-weekday = On which day do you want it?
digests-weekday-again = Choose a day of the week, or type one, such as Friday.
digests-ask-time = At what time? Choose one, or type it, such as 17h15.
digests-time-again = That time could not be read. Type it such as 17h15.
digests-time-night = Messages leave from { $from }:00 until before { $to }:00. Please choose another time.
digests-own-time = Comes at { $time } on { $weekday ->
        [1] Mondays
        [2] Tuesdays
        [3] Wednesdays
        [4] Thursdays
        [5] Fridays
        [6] Saturdays
       *[7] Sundays
    }
digests-own-sent = Last digest of { $unit }: from { $from } to { $last }
digests-own-reminder = Reminded { $unit }, { $moment }

digests-picture = The chart of the digest.
digests-book = The figures of the digest.
digests-chart-week = { $from } – { $last }
digests-chart-weeks = the last { $weeks } weeks
digests-chart-units = By unit
digests-chart-this-week = this week
digests-tab-units = Units right below
digests-tab-cells = Every cell
digests-column-number = No.
digests-column-unit = Unit
digests-column-above = Part of
digests-column-cells = Cells
digests-column-with = Cells with figures
digests-column-members = Members today
digests-column-has = Figures
digests-column-base = { $name }: out of
digests-column-rate = { $name }: rate
digests-column-behalf = { $name }: by others
digests-column-note = Needs help
digests-column-total = Total
digests-row-own = At this unit itself
digests-row-gone = Units that moved away or ended
digests-has-data = yes
