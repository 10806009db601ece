# Initiatives: a unit's good practice, its monthly report, how it spreads.
initiatives-about = Initiatives
initiatives-label = Initiatives
initiatives-menu-report = Report on an initiative
initiatives-help = /initiatives: the initiatives of the unit. Whoever looks after one is asked once a month: the amount together, a line, a photo, or Nothing this month.
initiatives-help-committee = /initiatives: add one, change who looks after it, end it. Example: Savings pig, measured as Savings, in dong. Only the amount together is written, never per person.
initiatives-help-leader = /initiatives: open one, press Spread, choose cells; the secretary of each takes it over or not.

initiatives-home = Initiatives of { $unit }
initiatives-counts = Running: { $active }. Begun in the period: { $started }, of these taken over: { $taken }. Ended in the period: { $ended }.
initiatives-none = No initiative is running yet.
initiatives-entry = { $name }, { $unit }
initiatives-add = Add an initiative
initiatives-numbers = Figures
initiatives-open = Open it
initiatives-month = month { $month }/{ $year }
initiatives-month-line = { $month }: { $what }
initiatives-month-asked = being asked
initiatives-month-silent = no report
initiatives-month-none = nothing this month
initiatives-month-photo = with a photo
initiatives-title = Initiative: { $name }
initiatives-unit = { $unit }, since { $day }
initiatives-owner = Looked after by: { $name }
initiatives-owner-none = nobody yet
initiatives-sum = { $measure }, together: { $sum } ({ $count } months)
initiatives-from = Taken over from { $unit }.
initiatives-spread = Proposed to { $proposed } units, { $taken } took it over.
initiatives-ended = Ended on { $day }.
initiatives-report = Write the report
initiatives-again = Write it again
initiatives-answer-none = Nothing this month
initiatives-see-photo = See the photo
initiatives-no-files = No photo can be sent here.
initiatives-photo = Initiative { $name }, { $month }
initiatives-new-owner = Somebody else
initiatives-spread-label = Spread
initiatives-end = End the initiative
initiatives-keep = Keep it
initiatives-end-question =
    End the initiative { $name }?
    No more reports are asked for. What was reported stays. This cannot be undone.
initiatives-ended-toast = Ended.
initiatives-ended-already = This initiative has ended.

initiatives-ask =
    Initiative { $name }, { $month }: how did it go?
    A line, and a photo if you like. Open until { $time }.
initiatives-ask-measured =
    Initiative { $name }, { $month }: how did it go?
    { $measure }: only the amount of the whole unit together, never per person. Open until { $time }.
initiatives-own = Recorded, { $line }.
initiatives-own-behalf = Recorded for you, { $line }.
initiatives-closed = The time is over. If something is missing, please tell the secretary.
initiatives-called-off = Initiative { $name }: nothing more is needed from you this month.
initiatives-nudge-line = { $name }, { $month }: no report yet
initiatives-over = The time for this month is over. If something is missing, please tell the secretary.
initiatives-reported = There is a report for this month. To change it, press Write it again.
initiatives-own-stands = Whoever looks after it has answered; that stands.
initiatives-recorded = Recorded, { $line }. Thank you.
initiatives-recorded-toast = Recorded. Thank you.
initiatives-behalf = Initiative { $name }: the committee wrote this for you, { $line }.

initiatives-form-name = The name of the initiative? Example: Savings pig
initiatives-form-words = What does it do? A sentence or two, at most { $max } characters.
initiatives-form-since = Since which day? Choose, or type it, such as 19/5/2026.
initiatives-form-owner = Who looks after it? Press the name, or type a part of it.
initiatives-form-measure = What is measured? Type what is counted for the whole unit together, such as: Savings. Or press the button.
initiatives-form-unmeasured = Nothing is measured
initiatives-form-in = { $measure }, counted in what? Example: dong, kg, trees
initiatives-per-person = Only the amount of the whole unit together, never per person. Please write it again.
initiatives-added = Added. Whoever looks after it is asked on the 25th of every month.
initiatives-form-number = { $measure } of { $month }, of the whole unit together ({ $unit })? Example: 1.250.000
initiatives-form-number-again = Please type a number, such as 1.250.000, or press Skip.
initiatives-form-line = A line about this month, at most { $max } characters?
initiatives-form-consent = To add a photo: do you agree that the committee sees and uses photos you send? You can withdraw it later in /mydata.
initiatives-form-consent-again = Please choose I agree or No photo.
initiatives-photo-yes = I agree
initiatives-photo-no = No photo
initiatives-form-photo = Please send one photo, only one whose people have agreed.
initiatives-form-photo-again = Please send a photo, or press Skip.
initiatives-nothing = There is nothing to record yet. Please give a number or a line, or leave and press Nothing this month.

initiatives-news-owner = You look after the initiative { $name }. On the 25th of every month you are asked how it went.
initiatives-news = Initiative { $name }
initiatives-news-nobody = Initiative { $name }: nobody could be asked this month; whoever looks after it is no longer on the list, or is followed on paper. Please choose somebody else.
initiatives-news-missed = Initiative { $name }: the service was away, so nobody was asked this month. Nobody counts as missing.
initiatives-news-spread =
    You are asked to consider the initiative { $name } of { $unit } for your cell.
    { $words }
initiatives-take = Take it over
initiatives-decline = Not now
initiatives-declined = Noted: the cell does not take over { $name }.
initiatives-news-declined = { $unit } does not take over { $name } now.
initiatives-news-taken = { $unit } has taken over { $name }.
initiatives-news-spreads = Your cell's initiative { $name } was proposed to { $count } units.
initiatives-form-spread =
    To which cells do you propose { $name }? Chosen: { $count }.
    Press a name to choose it or not; type a part of a name to search; then Confirm.
initiatives-spread-off = { $name }
initiatives-spread-none = Please choose one cell at least.
initiatives-spread-all = No cell is left to propose it to.
initiatives-spread-settled = This was answered already.
initiatives-spread-done = Proposed to the secretaries of { $count } cells.

initiatives-numbers-title = Initiatives of { $unit }, { $from } to { $until }
initiatives-unit-line = { $unit }: running { $active }, begun in the period { $started }
initiatives-units-more = and { $count } more units.
initiatives-sum-line = { $measure }: { $sum } ({ $count } initiatives)
initiatives-period-month = This month
initiatives-period-quarter = This quarter
initiatives-period-year = This year
initiatives-period-last_year = Last year
initiatives-head-own = INITIATIVES LOOKED AFTER
initiatives-line-own = { $name }, since { $day }
initiatives-photo-withdrawn = Whoever sent the photo has withdrawn their consent, so it cannot be seen any more.
initiatives-form-number-skip = If there is no number yet, write: Skip.
