# Leaders' pages: what browsers show, and what the chat says of them.
pages-about = Pages of figures
pages-label = Pages of figures
pages-help =
    /pages: get a personal link to look at figures in a browser, on a phone or a computer. It works once, for 10 minutes.
    Example: send /pages, open the link, press Come in. For another device send /pages again.
pages-link =
    Your personal link. It works once, for 10 minutes:
    { $link }
    Open it, then press Come in. Please do not pass it on.
pages-reach-machine = No outside address was set for this service, so the link opens on the server itself only. Administrators: see WEB_URL in the operating guide.
pages-reach-network = This address is not encrypted: open it only inside your organisation's own network.
pages-sessions = Open sessions:
pages-sessions-label = Open sessions
pages-sessions-none = No session is open.
pages-session-line = { $device }, begun at { $moment }
pages-device-unknown = A browser without a name
pages-end = End { $number }: { $device }
pages-end-all = End all
pages-end-this = End this session
pages-ended = Ended.
pages-ended-before = This session was over already.
pages-begun =
    The pages of figures were just opened with your link: { $device }, at { $moment }.
    If it was not you, please press the button below.

# The frame
pages-name = Trợ lý chi bộ
pages-skip = Skip to the main content
pages-nav = Sections
pages-crumbs = Units above
pages-nav-home = Figures
pages-nav-calendar = Calendar
pages-nav-files = Downloads
pages-nav-admin = Administration
pages-nav-sessions = Open sessions
pages-out = Sign out
pages-who = { $name }, { $unit }
pages-who-administrator = Administrator
pages-who-nobody = No role at present
pages-foot = These pages are made automatically by Trợ lý chi bộ, a helper for study and meetings; they do not replace official reports and records.
pages-rehearsal = Rehearsal: dates and times are not the real ones.
pages-error-title = Error: { $title }
pages-errors = There is a problem
pages-how-in = To come in, open Trợ lý chi bộ in your messenger, send /pages and open the new link.

# Pages that say one thing
pages-missing-title = Page not found
pages-missing = There is no such page, or it is not yours to see.
pages-not-allowed-title = This page does not take that
pages-not-allowed = Go back to the page before and use its buttons.
pages-failed-title = Something went wrong
pages-failed = The page could not be made. Nothing was changed. Please try again in a few minutes.
pages-too-large-title = Too much was sent
pages-too-large = Nothing was changed. Please write less.
pages-forged-title = Nothing was done
pages-forged = The request did not come from one of these pages, or the page was open for too long. Open the page again and repeat it.
pages-signed-out-title = You are not signed in
pages-signed-out = No session is open in this browser, or it has ended.
pages-no-right-title = Nothing to see any more
pages-no-right = You hold no role at present that these pages are for. If that is wrong, tell your secretary or an administrator.
pages-refused-title = Not done
pages-door-title = Pages of figures
pages-door = Trợ lý chi bộ sent this link to one person. If it is not yours, please close this page.
pages-enter = Come in
pages-goodbye-title = Signed out
pages-goodbye = The session in this browser is over.
pages-link-used-title = This link was used before
pages-link-used = Each link works once.
pages-link-old-title = This link has expired
pages-link-old = Each link works for 10 minutes.
pages-link-unknown-title = This link does not work
pages-link-unknown = It lacks some letters, is too old, or a newer one took its place.
pages-link-other-title = This link is another person's
pages-link-other = Somebody else is signed in in this browser. If the link is yours, sign out here and open it again.
pages-link-many-title = Too many tries
pages-link-many = Please wait a minute, then open the link again.

# Periods
pages-period = Choose a period
pages-period-other = Choose another period
pages-period-this-week = This week
pages-period-this-month = This month
pages-period-this-quarter = This quarter
pages-period-this-year = This year
pages-period-kind = Look by
pages-period-kind-week = Week
pages-period-kind-month = Month
pages-period-kind-quarter = Quarter
pages-period-kind-year = Year
pages-period-kind-range = From day to day
pages-period-from = From
pages-period-from-hint = For example 01/11/2026. For a week, month, quarter or year: any day in it.
pages-period-last = To
pages-period-last-hint = Needed only from day to day.
pages-period-show = Show this period
pages-period-unknown = It is not clear which period. Please choose again.
pages-period-unreadable = This date cannot be read. Write it like 30/11/2026.
pages-period-order = The last day must not be before the first.
pages-period-long = This is longer than ten years. Please choose less.

# Figures
pages-home = Your units
pages-choose-unit = Choose the unit to look at.
pages-unit = Unit
pages-cells-with-data = Cells with figures
pages-branch-caption = Units directly below. { $period }
pages-complete = Figures from { $units } units ({ $cells } cells).
pages-complete-cells = Figures from { $cells } cells.
pages-cell-has-data = The cell has figures in this period.
pages-cell-no-data = The cell has no figures in this period.
pages-no-figures = There are no figures for this period yet. They come when each matter has closed.
pages-own = At this unit itself
pages-gone = Units that moved away or ended
pages-whole = All together
pages-all-of = All figures of { $unit }
pages-below-of = Units below { $unit }
pages-pager = Parts of the list
pages-earlier = Earlier part
pages-later = Later part
pages-at = Part { $at } of { $of }
pages-subjects = Figures. { $period }
pages-subject = Subject
pages-result = Result
pages-behalf = By others
pages-change = Against { $period }
pages-weeks = { $subject }, the last eight weeks
pages-weeks-alt = Bar chart: { $subject } by week, in per cent. The table beside it has the figures.
pages-weeks-caption = Each bar is a week, named by its first day; in per cent.
pages-week = Week
pages-week-from = { $from } – { $last }
pages-rate = Rate
pages-of = People
pages-asks = What was asked
pages-running = Under way: { $count }. What is under way is not in the figures yet.
pages-asks-none = Nothing was asked in this period.
pages-asks-caption = What was asked. { $period }
pages-ask = Matter
pages-ask-from = Asked by
pages-ask-own = this unit
pages-ask-above = a unit above
pages-ask-closes = Closes
pages-ask-state = State
pages-ask-is-open = under way
pages-ask-is-closed = closed
pages-ask-readings = Monday reading
pages-ask-meeting_rsvp = Answers to an invitation
pages-ask-meeting_attendance = Attendance
pages-ask-meeting_numbers = Numbers of a study session
pages-ask-meeting_poll = Indicative poll
pages-ask-announcements = Announcement
pages-ask-surveys = Survey
pages-ask-essays = Study essays
pages-ask-contest = Contest
pages-ask-pledge_month = Monthly pledge update
pages-calendar-of = Calendar of { $unit }

# Sessions
pages-sessions-title = Open sessions
pages-sessions-lead = Each line is a browser that can read these pages in your name. A session ends after 12 hours without use, and after 7 days at the latest.
pages-device = Browser
pages-begun-at = Begun at
pages-act = Act
pages-this-one = (this one)
pages-end-one = End session
pages-done-ended = Ended.

# One ask
pages-ask-title = { $ask }, { $unit }
pages-ask-when-open = Under way, closes at { $moment }.
pages-ask-when-closed = Closed at { $moment }.
pages-ask-answered = Answered: { $rate } ({ $of }), { $behalf } of them recorded by others.
pages-ask-anonymous = This is answered without a name: nobody can see who answered what, and no part under five ballots is shown by itself.
pages-ask-units = By unit
pages-ask-more = { $count } more units; open each branch to see them.
pages-ask-meeting_task = Task
pages-ask-focus = Breakthrough or burning issue
pages-ask-initiatives = Model
pages-ask-pledge_register = Pledge
pages-asked = People asked
pages-answered = Answered
pages-answers = Answers
pages-answer = Answer
pages-count = Count
pages-answer-readings-heard = Heard
pages-answer-readings-missed = Could not come
pages-answer-readings-reread = Read later
pages-answer-meeting_rsvp-come = Will come
pages-answer-meeting_rsvp-away = Cannot come
pages-missing-names = Not answered
pages-nobody-missing = Everybody has answered.
pages-missing-caption = { $count } people have not answered
pages-missing-note = The list is for reminding and for answering on behalf; not having answered says nothing about a person.
pages-name-of = Name
pages-group = Cell group
pages-reached = Account
pages-joined = joined
pages-not-joined = not joined

# Calendar
pages-calendar = Calendar
pages-calendar-title = Calendar, { $month }
pages-month = { $month }/{ $year }
pages-calendar-empty = Nothing is in the calendar this month yet.
pages-calendar-below = Calendars of the units below
pages-day = Day
pages-time = Time
pages-what = What
pages-where = Where
pages-day-off = Day off: { $name }
pages-day-working = Working day: { $name }
pages-units-below = { $count } units below
calendar-reading = Monday reading
calendar-meeting-regular = Regular meeting
calendar-meeting-thematic = Thematic meeting
calendar-meeting-model = Model meeting
calendar-meeting-extraordinary = Extraordinary meeting
calendar-meeting-study_session = Study session
calendar-closes-surveys = Survey closes
calendar-closes-announcements = Last moment to confirm an announcement
calendar-closes-essays = Essays are due
calendar-closes-contest = Contest closes

# Downloads
pages-files = Downloads
pages-files-title = Files of figures of { $unit }
pages-files-of = { $unit }. { $period }.
pages-files-none = There are no files for this unit yet.
pages-files-empty = There is nothing to put into a file for this period.
