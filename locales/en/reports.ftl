# Reports: the Word file, the Excel file, typed-in figures, what is set for reports.
reports-about = Reports, figures as files
reports-label = Reports
reports-help = /report: choose a period, then take the Report (Word), a draft to work on, or the Figures (Excel). Example: press this month, or From … to … and type 1/11 and 30/11.
reports-help-typed = /report, button Typed-in figures: write down documents issued, inspections and dialogues of each month. Button Report settings: the body above, directives, who signs, who receives it.
reports-sees-only = You see figures with /summary. Report files are taken by the committee and leaders of the unit.
reports-which-unit = Reports of which unit?
reports-which-below = Choose a unit of { $unit }.
reports-which-period = Reports of { $unit }: choose a period.
reports-range = From … to …
reports-range-from = From which day? For example: 1/11 or 01/11/2026
reports-range-last = To the end of which day?
reports-range-order = The last day is before the first. Please write the last day again.
reports-range-long = This is longer than ten years. Please write a nearer day.
reports-below = Units below
reports-files = Reports of { $unit }, { $period }.
reports-files-hint = The Word file is a draft to work on and sign. The Excel file has the figures of each unit.
reports-running = This period is not over: what is under way is not added up yet.
reports-future = This period has not begun.
reports-word = Report (Word)
reports-excel = Figures (Excel)
reports-other-period = Another period
reports-nothing = { $unit } has no figures in { $period } yet, so no file was made. Please choose another period, or type figures in.
reports-known = Figures from { $known }/{ $cells } cells.
reports-sent-word = Report of { $unit }, { $period }: a draft. Please read it through and write the parts on limits and tasks before it is signed.
reports-sent-excel = Figures of { $unit }, { $period }.
reports-spoken = Main figures of { $unit }, { $period }:
reports-no-files = This app cannot receive files, so the main figures are written here.
reports-not-made = The file could not be made. Please try again in a few minutes.

reports-month = { $month }/{ $year }
reports-month-before = Month before
reports-month-after = Month after
reports-typed = Typed-in figures
reports-typed-title = Typed-in figures of { $unit }, { $month }
reports-typed-none = Nothing is written for this month yet.
reports-typed-hint = Press a part to write or correct a number. Each unit writes its own; units above add them up.
reports-typed-part = { $part }: { $unit }, { $month }
reports-typed-line = { $name }: { $value }
reports-typed-more = and { $count } more
reports-typed-unset = not written
reports-typed-branch = (with all units below: { $sum })
reports-typed-ask =
    { $kind }, { $month }, { $unit }: how many?
    Now: { $now }. Please type a number, for example 3.
reports-typed-number = Please type a number from 0 to { $max }, for example 3.
reports-typed-saved = Written: { $kind }: { $value }.
reports-typed-own-hint = For something else press Add a line. A line added at a higher unit can be written by all units below.
reports-typed-paper-hint = Only totals of those followed on paper, no names. They are added up apart from what was counted here.
reports-part-documents = Documents issued
reports-part-oversight = Inspection, supervision
reports-part-dialogue = Dialogue
reports-part-paper = Followed on paper
reports-part-other = Other lines
reports-kind-plan = Plans
reports-kind-guide = Guides
reports-kind-telegram = Telegrams
reports-kind-letter = Letters
reports-kind-decision = Decisions
reports-kind-notice = Notices
reports-kind-inspection = Inspections
reports-kind-supervision = Supervisions
reports-kind-discipline = Disciplinary cases
reports-kind-dialogue = Dialogues with the people
reports-kind-paper_reading = Readings heard, on paper
reports-kind-paper_meeting = Meetings attended, on paper
reports-kind-paper_pledge = Pledges, on paper
reports-kind-gone = A line taken away
reports-kind-add = Add a line
reports-kind-drop = Take this line away
reports-kind-dropped = { $kind } was taken away. What was written stays in the reports of earlier periods.
reports-kind-ask-documents = Which kind of document? At most { $max } letters. Example: Submissions
reports-kind-ask-other = What is counted? At most { $max } letters. Example: Houses handed over
reports-kind-taken = { $name } is there already.
reports-kind-many = The unit has { $max } lines of its own. Please take away one that is not used.
reports-history = History
reports-history-title = What was written for { $unit }, { $month }
reports-history-none = Nobody has written anything.
reports-history-line = { $at }, { $by }: { $kind }, { $before } → { $value }
reports-history-nobody = no name any more
reports-head-own = Figures you typed in
reports-line-own = { $unit }, { $month }: last on { $day }

reports-setup = Report settings
reports-setup-title = Report settings of { $unit }
reports-setup-line =
    { $field }: { $words }{ $from ->
        [own] { "" }
        [above] { " " }(as { $unit })
       *[default] { " " }(default)
    }
reports-setup-line-empty = { $field }: left open
reports-setup-hint = Directives and place: a unit that has not set its own follows the one above. The rest is each unit's own.
reports-setup-saved = Saved.
reports-setup-upper = Body above
reports-setup-directives = Directives
reports-setup-town = Place
reports-setup-signer = Signed on behalf of
reports-setup-post = Signer's title
reports-setup-recipients = Recipients
reports-setup-ask-upper = Name of the body above, at the top left of the report? Example: Đảng ủy phường Nguyễn Trãi
reports-setup-ask-directives = Names and numbers of the directives that the report names, one a line.
reports-setup-ask-town = Which place stands before the date? Example: Lào Cai. The unit's minutes use it as well.
reports-setup-ask-signer = On whose behalf is it signed?
reports-setup-ask-post = The signer's title?
reports-setup-ask-recipients = Recipients, one a line. Example: Đảng ủy phường (để báo cáo)
reports-setup-drop = Follow the default
reports-setup-again = Please write it in words.
reports-setup-long = Longer than { $max } letters or { $lines } lines. Please write it shorter.

reports-doc-number =
    { $unit ->
        [cell] No. …-BC/CB
       *[organisation] No. …-BC/…
    }
reports-doc-party = COMMUNIST PARTY OF VIETNAM
reports-doc-draft = Draft
reports-doc-title = REPORT
reports-doc-subject = Results of studying and following Hồ Chí Minh's thought, morality and style, { $period }
reports-doc-dated = { $place }, { $day }/{ $month }/{ $year }
reports-doc-opening = { $unit } reports the results of studying and following Hồ Chí Minh's thought, morality and style, { $period }:
reports-doc-opening-directives = Carrying out { $directives }, { $unit } reports the results of studying and following Hồ Chí Minh's thought, morality and style, { $period }:
reports-doc-theme = Theme of { $year }: “{ $theme }”.
reports-doc-known = Figures from { $known }/{ $cells } cells in which something was recorded in the period.
reports-doc-running = The period was not over when this draft was made; what is under way is not added up.
reports-doc-part-1 = I. LEADERSHIP, DIRECTION, IMPLEMENTATION
reports-doc-part-2 = II. RESULTS
reports-doc-part-3 = III. LIMITS AND CAUSES
reports-doc-part-4 = IV. DIRECTION AND TASKS
reports-doc-limits = 1. Limits
reports-doc-causes = 2. Causes
reports-doc-issued = In the period { $all } documents were issued ({ $parts }) to lead, direct and implement.
reports-doc-none-documents = There are no figures on documents issued in the period.
reports-doc-result-sessions = Study sessions
reports-doc-result-readings = Monday readings
reports-doc-result-pledges = Pledges and how they are kept
reports-doc-result-meetings = Regular and thematic meetings
reports-doc-result-quizzes = Flower quizzes and contests
reports-doc-result-surveys = Surveys of opinion
reports-doc-result-focus = Breakthrough focus, burning issues
reports-doc-result-initiatives = Initiatives
reports-doc-result-commendations = Commendations
reports-doc-result-oversight = Inspection and supervision
reports-doc-result-dialogue = Dialogue with the people
reports-doc-result-paper = Figures followed on paper
reports-doc-result-other = Other matters
reports-doc-none-sessions = No study session was recorded in the period.
reports-doc-none-readings = No Monday reading was recorded in the period.
reports-doc-none-pledges = There are no figures on pledges in the period.
reports-doc-none-meetings = No meeting was recorded in the period.
reports-doc-none-initiatives = There are no figures on initiatives in the period.
reports-doc-none-commendations = No commendation was recorded in the period.
reports-doc-none-oversight = There are no figures on inspection and supervision in the period.
reports-doc-none-dialogue = There are no figures on dialogue in the period.
reports-doc-said-sessions = Study sessions held: { $count }.
reports-doc-said-session-came = Attendances: { $count }, { $rate }.
reports-doc-said-essays = Rounds of study essays: { $count }.
reports-doc-said-essay-answers = Essays handed in: { $count }, { $rate }.
reports-doc-said-readings = Monday readings held: { $count }.
reports-doc-said-heard = Heard: { $count }, { $rate }.
reports-doc-said-behalf = Of all answers, recorded by others: { $count }.
reports-doc-said-reread = Read later: { $count }.
reports-doc-said-pledges = Members who pledged: { $count }, { $rate }.
reports-doc-said-received = Pledges accepted: { $count }.
reports-doc-said-pledge-months = Monthly updates of pledges: { $count }, { $rate }.
reports-doc-said-finished = Pledged tasks finished: { $count }.
reports-doc-said-meetings = Cell meetings held: { $count }.
reports-doc-said-thematic = Of these thematic: { $count }.
reports-doc-said-came = Attendances at meetings: { $count }, { $rate }.
reports-doc-said-flowers = Flower quizzes held: { $count }.
reports-doc-said-contests = Contests held: { $count }.
reports-doc-said-contest-answers = Took part in contests: { $count }, { $rate }.
reports-doc-said-quick = Quick quizzes held: { $count }.
reports-doc-said-surveys = Surveys held: { $count }.
reports-doc-said-survey-answers = Answers: { $count }, { $rate }.
reports-doc-said-focus-open = Breakthroughs and issues followed: { $count }.
reports-doc-said-focus-done = Breakthroughs and issues done: { $count }.
reports-doc-said-initiatives = Initiatives under way: { $count }.
reports-doc-said-started = Initiatives begun in the period: { $count }.
reports-doc-said-ended = Initiatives ended in the period: { $count }.
reports-doc-said-persons = Commendations of persons: { $count }.
reports-doc-said-groups = Commendations of groups: { $count }.
reports-doc-end = This is the report of the results of studying and following Hồ Chí Minh's thought, morality and style, { $period }, of { $unit }.
reports-doc-recipients = Recipients:
reports-doc-kept =
    { $unit ->
        [cell] Kept by the cell
       *[organisation] Kept
    }
reports-doc-signer-first =
    { $unit ->
        [cell] FOR THE CELL
       *[organisation] FOR THE PARTY COMMITTEE
    }
reports-doc-signer-second =
    { $unit ->
        [cell] FOR THE CELL COMMITTEE
       *[organisation] FOR THE STANDING COMMITTEE
    }
reports-doc-signer-title = SECRETARY
reports-doc-signer-deputy = DEPUTY SECRETARY
reports-doc-annex = ANNEX { $number }
reports-doc-annex-figures = Figures of the period
reports-doc-annex-typed = Typed-in figures by kind
reports-doc-typed-note = Typed-in figures are written by month; a month belongs to the period in which its 15th lies.
reports-doc-number-column = No.
reports-doc-unit = Unit
reports-doc-what = What
reports-doc-part = Part
reports-doc-figure = Figure
reports-doc-total = Total

reports-tab-title = { $title }: { $unit }
reports-tab-period = { $period } (from { $from } to { $last }), made on { $day }
reports-tab-readings = Readings
reports-tab-meetings = Meetings
reports-tab-pledges = Pledges
reports-tab-surveys = Surveys
reports-tab-quizzes = Contests and quizzes
reports-tab-announcements = Announcements
reports-tab-commendations = Commendations
reports-tab-initiatives = Initiatives
reports-tab-focus = Focus
reports-tab-essays = Essays
reports-tab-reports = Typed in
reports-tab-months = Month by month
reports-column-direct = Direct unit
reports-column-unit = Unit with figures
reports-column-month = Month
reports-column-of = Out of
reports-column-rate = Rate
reports-column-for = By others
reports-column-base = { $name }: out of
reports-column-share = { $name }: rate
reports-column-behalf = { $name }: by others

figures-typed-documents = Documents issued
figures-typed-inspection = Inspections
figures-typed-supervision = Supervisions
figures-typed-discipline = Disciplinary cases
figures-typed-dialogue = Dialogues with the people
figures-typed-paper-reading = Readings heard, on paper
figures-typed-paper-meeting = Meetings attended, on paper
figures-typed-paper-pledge = Pledges, on paper
