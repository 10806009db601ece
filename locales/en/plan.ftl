# Planning meetings: once, by rule, agenda, documents, preparation, settings.
plan-help =
    /hop, for the committee: Make a meeting, Regular schedule, Agenda templates.
    A week before a regular meeting it is prepared for you to change and send.

plan-new-label = Make a meeting
plan-series-label = Regular schedule
plan-templates-label = Agenda templates
plan-settings-label = Meeting settings
plan-prepare-label = Prepare the meeting
plan-edit-label = Edit the meeting
plan-move-label = Move the meeting
plan-cancel-label = Cancel the meeting
plan-keep = Keep it
plan-agenda-edit = Edit the agenda
plan-documents-label = Documents
plan-document-add = Add a document
plan-choose-button = Please choose one of the buttons below.
plan-saved = Saved.
plan-too-long = Longer than { $max } characters. Please shorten it.
plan-too-short = There is nothing in it. Please type it again.
plan-secret = It bears a secrecy stamp, so it is neither taken nor kept. Please use your office's own ways.
plan-not-changeable = This meeting has begun, ended or was called off; it can no longer be changed.
plan-no-series = This schedule was stopped, or the meeting belongs to none.

plan-ask-kind = A meeting of { $unit }. Which kind?
plan-kind-regular = Regular
plan-kind-thematic = Thematic
plan-kind-joined = Regular and thematic
plan-kind-model = Model meeting
plan-kind-extraordinary = Extraordinary
plan-kind-study_session = Study session
plan-ask-how = { $kind }: once, or by a schedule?
plan-how-once = Once
plan-how-rule = By a schedule
plan-ask-who = Who takes part?
plan-study-members = Members only
plan-study-everyone = Non-members as well
plan-ask-count = How is attendance taken?
plan-study-names = By name
plan-study-numbers = One number per unit
plan-ask-date = Which day? Choose one or type it, as 5/12 or next Thursday.
plan-ask-off = { $day } is a day off. Please choose:
plan-off-other = To { $day }
plan-off-keep = Meet on this day
plan-off-choose = Choose another day
plan-ask-time = At what time? Choose or type, as 19:30.
plan-ask-place = Where? Choose or type the place.
plan-place-later = Not known yet
plan-ask-chair = Who chairs? Choose, or type a name.
plan-ask-recorder = Who takes the minutes? Choose, or type a name.
plan-ask-title = Type the meeting's title.
plan-ask-minutes = About how many minutes? Choose or type.
plan-ask-link = Type the address of the online meeting, beginning with https://
plan-link-none = Not online
plan-link-again = That is no address. It begins with https://
plan-minutes = { $minutes } minutes
plan-minutes-again = From 15 to 600 minutes. Please type it again.
plan-person-all = See everybody
plan-person-more = See more
plan-person-later = Later
plan-person-none = No member has this name. Please type it again or use a button.
plan-date-unreadable = That is no date. Examples: 5/12, 05/12/2026, next Thursday.
plan-date-impossible_date = There is no such day. Please type it again.
plan-date-weekday_mismatch = Weekday and date do not agree. Please type it again.
plan-date-impossible_time = That is no date. Examples: 5/12, 05/12/2026.
plan-date-past = This day is past. Please choose another.
plan-date-far = Too far ahead: within two years, please.
plan-time-again = That is no time. Examples: 19:30, 7h15, 14:00.
plan-time-past = This time is past. Please choose another.
plan-made-toast = The meeting is made.
plan-made =
    Made: { $title }, { $moment }.
    { $regular ->
        [yes] A week before, or at once when it is near, it is prepared for you to look through.
       *[no] Please write the agenda, then send the invitation.
    }
plan-title-regular = Regular meeting
plan-title-thematic = Thematic meeting
plan-title-joined = Regular and thematic meeting
plan-title-model = Model meeting
plan-title-extraordinary = Extraordinary meeting
plan-title-study_session = Study session
plan-title-month = { $title }, { $month }
plan-title-day = { $title }, { $date }

plan-series = Regular schedule: { $unit }
plan-series-none = There is no schedule yet.
plan-series-line = { $title }: { $rule }. Next: { $next }
plan-series-no-next = none yet
plan-series-open = { $title }, { $rule }
plan-series-coming = Made ahead:
plan-series-change = Change from this one on
plan-series-stop = Stop the schedule
plan-series-ask-rule = By which schedule?
plan-series-kind-monthday = A day of each month
plan-series-kind-nth = A weekday of each month
plan-series-kind-last = Last working day of the month
plan-series-kind-weekly = Every week
plan-series-kind-other = Another rule
plan-series-ask-week = Which week of the month?
plan-series-nth =
    { $nth ->
        [1] First week
        [2] Second week
        [3] Third week
        [4] Fourth week
       *[last] Last week
    }
plan-series-ask-monthday = Which day of each month? Choose or type 1 to 28.
plan-series-monthday = Day { $day }
plan-series-monthday-again = From 1 to 28. Please type it again.
plan-series-monthday-short = Not every month has this day. Please choose 1 to 28, or go back and choose the last working day.
plan-series-ask-weekday = Which weekday?
plan-series-ask-other =
    Type a rule of RFC 5545. Examples:
    FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5 (the 5th, every three months)
    FREQ=WEEKLY;INTERVAL=2;BYDAY=MO (Mondays, every two weeks)
plan-rule-bad = That is no rule. A rule begins with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY; its parts, set apart by semicolons, are INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, COUNT, UNTIL.
plan-rule-never = This rule has no more occurrences. Please type another.
plan-rule-last = last working day of the month
plan-rule-monthend = last day of the month
plan-rule-monthday = day { $day } of each month
plan-rule-nth =
    { $nth ->
        [1] first { $weekday } of each month
        [2] second { $weekday } of each month
        [3] third { $weekday } of each month
        [4] fourth { $weekday } of each month
        [5] fifth { $weekday } of each month
       *[last] last { $weekday } of each month
    }
plan-rule-weekly = every { $weekday }
plan-rule-other = by the rule { $rule }
plan-series-made = The schedule is made. The next two meetings always stand ahead.
plan-series-changed = The schedule is changed from this meeting on. Whoever was invited is told at once.
plan-series-stopped = The schedule is stopped; { $count } meetings were called off.
plan-stop-question =
    Stop the schedule from { $title }, { $moment }, on?
    { $count } meetings not held yet are called off, and whoever was invited is told at once. Meetings held stay. This cannot be undone; to go on, make a new schedule.
plan-off-question =
    { $title } falls on a day off: { $moment }. { $invited ->
        [yes] The invitation went out; if it moves, everyone is told at once and answers are kept. Please choose; until then it stays on this day.
       *[no] Please choose; until then it stays on this day and no invitation goes out.
    }
plan-off-settled = { $title }: { $moment }.
plan-overdue =
    { $title }, { $moment }, is past its time and no attendance was taken.
    It was held: within seven days the chair opens the meeting, presses Begin attendance and records the list. It was not: press Not held.
plan-overdue-missed = { $title }, { $moment }: no attendance within seven days, so it is recorded as not held. Nobody is counted as absent.
plan-missed-label = Not held
plan-missed-question =
    Record { $title }, { $moment }, as not held?
    After that neither attendance nor minutes can be made for it. Nobody is counted as absent.
plan-missed-done = { $title }: recorded as not held.
plan-not-overdue = This meeting is not past its time, its attendance was taken, or it is not held any more.
plan-lost = The service was away, so these meetings of { $title } were not made; they are recorded as missed:

plan-move-sure =
    Move { $title }
    From: { $was }
    To: { $moment }
    { $invited ->
        [yes] Everybody invited is told at once. { $answered } answers are in; all stand.
       *[no] The invitation is not out yet, so nobody is told.
    }
plan-moved = { $title } moves to { $moment }.
plan-moved-again = { $title } moves to { $moment }. The former invitation takes no more answers; please send a new one.
plan-cancel-question =
    Cancel { $title }, { $moment }?
    { $invited ->
        [yes] Everybody invited is told at once.
       *[no] The invitation is not out yet, so nobody is told.
    } It cannot be opened again; to meet, make a new meeting.
plan-cancelled = { $title } is called off.
plan-edit-what = What would you like to change?
plan-edit-title = Title
plan-edit-minutes = Length
plan-edit-place = Place
plan-edit-link = Online address
plan-edit-chair = Chair
plan-edit-recorder = Recorder

plan-chair = Chair: { $name }
plan-recorder = Recorder: { $name }
plan-gaps = Still missing: { $gaps }
plan-gap-place = place
plan-gap-chair = chair
plan-gap-recorder = recorder
plan-gap-agenda = agenda
plan-gap-documents = documents
plan-gap-invitation = invitation
plan-prepared = The meeting, prepared
plan-prepared-agenda = Suggested agenda, to strike, add and send:
plan-tasks = Tasks from earlier meetings:
plan-tasks-none = Tasks from earlier meetings: none.
plan-task =
    • { $words } — { $name }, by { $date }: { $state ->
        [done] done
        [due] due before this meeting, not updated
       *[open] under way
    }
plan-theme = Theme of the year: { $theme }

plan-agenda = Agenda: { $title }
plan-agenda-none = There is nothing on it yet.
plan-agenda-hint = Press an item to strike, reword or move it up. A story may be an item: who tells it, and which.
plan-agenda-add = Add an item
plan-agenda-fill = Take the suggested one
plan-agenda-keep = Keep as template
plan-agenda-strike = Strike this item
plan-agenda-up = Move up
plan-agenda-edit-item = Reword this item
plan-agenda-ask = Type what to add, one item a line.
plan-agenda-reword = Type this item anew.
plan-agenda-full = At most { $max } items. Please join some.
plan-templates = Agenda templates of { $unit }. Which kind?
plan-template-own = { $kind } (own)
plan-template = Agenda template: { $kind }
plan-template-is-own = This is the unit's own.
plan-template-is-common = This is the common one. Edit it to have your own.
plan-template-edit = Edit the template
plan-template-drop = Back to the common one
plan-template-saved = The template is kept.
plan-template-ask =
    Type the whole agenda, one item a line. At present:
    { $items }
plan-agenda-regular =
    Opening, roll call, agenda
    News; new papers and directions from above
    Review of last month's resolution
    Directions and tasks for next month
    Discussion
    Votes
    Conclusion, minutes
plan-agenda-thematic =
    Opening, roll call
    Purpose of the theme
    Presentation of the theme
    Discussion, what it means for the cell
    Votes on measures
    Conclusion, who does what
plan-agenda-model =
    Opening, roll call, agenda
    News; new papers and directions from above
    Stories and talk about following Uncle Ho's example
    Review of last month's resolution
    Directions and tasks for next month
    Discussion
    Votes
    Conclusion, minutes, lessons of the model meeting
plan-agenda-extraordinary =
    Opening, roll call
    Why this meeting was called
    The matter
    Discussion
    Votes
    Conclusion, minutes
plan-agenda-study_session =
    Opening, roll call
    Purpose of the session
    Presentation
    Questions and answers
    Conclusion, how to carry it out, essays
plan-agenda-joined = Presentation and discussion of the theme

plan-documents = Documents: { $title }
plan-documents-none = There are no documents yet.
plan-documents-count = Documents to read: { $count }
plan-documents-full = At most { $max } documents a meeting.
plan-document-ask-title = Type the document's title. The cell's documents do not travel by chat: only their title and where to read them.
plan-document-ask-number = Its number? For example 12-NQ/TW.
plan-document-ask-date = Its date?
plan-document-none = None
plan-document-ask-where = Where is it read? Choose or type.
plan-document-handbook = Posted in the electronic handbook
plan-document-added = The document is added.
plan-document-short = Note: documents should be out at least a day before.
plan-document-drop = Take it out
plan-file-get = Open the file
plan-file-attach = Attach a file
plan-file-drop = Take the file out
plan-file-public-ask = Attach a file only when the document is public. It travels by the chat platform's servers abroad. { $title }:
plan-file-public = This is a public document
plan-file-no = No file
plan-file-ask = Please send the file here, 5 MB at most.
plan-file-again = Please send a file, or leave the form.
plan-file-large = The file is over { $mb } MB and was not taken.
plan-file-unreadable = This file cannot be read to look for a secrecy stamp, so it was not taken. Please send a PDF, Word, Excel file or picture without a password.
plan-file-kept = The file is kept.
plan-file-not-here = { $title }: there is a file, but this chat cannot take files. Please ask the secretary.

plan-settings = Meeting settings: { $unit }
plan-settings-chase =
    { $n ->
        [0] Who has not answered, privately: no reminder
       *[other] Who has not answered, privately: { $n } days before
    }
plan-settings-group =
    { $n ->
        [0] In the group: no reminder
       *[other] In the group: { $n } days before
    }
plan-settings-coming =
    { $n ->
        [0] Who comes, privately: no reminder
       *[other] Who comes, privately: { $n } hours before
    }
plan-settings-label-chase = Who has not answered
plan-settings-label-group = In the group
plan-settings-label-coming = Who comes
plan-settings-days =
    { $n ->
        [0] No reminder
       *[other] { $n } days before
    }
plan-settings-hours =
    { $n ->
        [0] No reminder
       *[other] { $n } hours before
    }
