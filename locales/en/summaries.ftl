# Summaries of a unit
summaries-about = summary of a unit
summaries-label = Summary
summaries-help = /summary: what a unit did in a week, month, quarter or year, or between two days, against the period before. Only what is over is counted; the rest stands under “Under way”. Leaders see figures down to the cell.
summaries-help-committee = /summary, button “Who has not answered”: what waits in the cell, by what is asked or by person, to remind once more, answer on behalf, or mark as away.

summaries-title = Summary: { $unit }
summaries-so-far = { $period } (until today)
summaries-complete = Figures from { $unitsWith }/{ $units } units ({ $cellsWith }/{ $cells } cells)
summaries-complete-cells = Figures from { $cellsWith }/{ $cells } cells
summaries-none = There are no figures for this period yet.
summaries-running = Under way: { $list }
summaries-running-readings = readings: { $count }
summaries-running-meeting_rsvp = invitations: { $count }
summaries-running-meeting_attendance = attendance lists: { $count }
summaries-running-announcements = announcements: { $count }
summaries-running-surveys = surveys: { $count }
summaries-running-contest = contests: { $count }
summaries-running-pledge_register = registrations: { $count }
summaries-running-pledge_month = updates of pledges: { $count }
summaries-running-essays = rounds of essays: { $count }

summaries-gaps = Still lacking: { $list }
summaries-gap-no_secretary = a secretary or deputy
summaries-gap-no_rota = a plan of weekly readings
summaries-gap-no_meeting = a meeting this month

summaries-more = See more
summaries-chart = Chart
summaries-units = Unit by unit
summaries-before = ‹ Before
summaries-after = After ›
summaries-by-week = Week
summaries-by-month = Month
summaries-by-quarter = Quarter
summaries-by-year = Year
summaries-range = From – to
summaries-up = One level up
summaries-missing = Who has not answered

summaries-kids-title = { $unit }: unit by unit, by name
summaries-kids-of = { $subject }:
summaries-kid = • { $name }: { $figure }
summaries-kids-rest = • Other units (moved, ended, or counted at this level): { $figure }
summaries-kids-none = There are no units below.
summaries-no-data = no figures yet

summaries-chart-sent = { $unit }. { $period }
summaries-chart-first = the first { $count } units, by name
summaries-no-files = Pictures cannot be sent here. The figures are in the summary, under “Unit by unit”.
summaries-not-drawn = The chart could not be drawn. The figures in the message stand; please try again in a few minutes.

summaries-range-from = { $unit }: from which day? For example 1/11 or 01-11-2026.
summaries-range-last = From { $from } until which day?
summaries-range-backwards = The last day must be { $from } or later. Please write it again.
summaries-range-long = At most ten years can be seen at once. Please write it again.

summaries-missing-title = { $unit }: what waits for answers
summaries-missing-none = Nothing waits for answers.
summaries-missing-open = { $name }: { $missing }/{ $expected } missing, until { $day }
summaries-missing-unnamed = { $name } (without names): { $missing }/{ $expected } missing, until { $day }. Only all can be reminded
summaries-missing-late = { $name }: over, { $missing }/{ $expected } missing; can still be added today
summaries-by-person = See by person
summaries-by-ask = See by question
summaries-people-title = { $unit }: who has something unanswered
summaries-person-line = • { $name }: { $count }
summaries-person-title = { $name } has not answered { $count }:
summaries-person-none = Nothing waits for this person any more.
summaries-record = On behalf: { $name }
summaries-away = Mark as away
summaries-kind-readings = Reading
summaries-kind-meeting_rsvp = Invitation
summaries-kind-meeting_task = Task
summaries-kind-announcements = Announcement
summaries-kind-surveys = Survey
summaries-kind-contest = Contest
summaries-kind-pledge_register = Registration
summaries-kind-pledge_month = Update of pledges
summaries-kind-essays = Study essay
summaries-kind-focus = Focus area
summaries-kind-initiatives = Initiative
