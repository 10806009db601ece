# After a meeting: minutes, the text to copy, prints, the self-score.
meeting-after-help = Minutes, the text for the official app, letters, the list to sign, the self-score: /hop, open the meeting. A whole month's papers: a button on /hop.
meeting-after-off = This meeting is not held, so it has no papers.
meeting-after-no-files = This chat client takes no files, so the paper cannot be sent. Use Copy to the handbook to get its content as text.
meeting-after-not-printed = This paper could not be made. Please try again in some minutes.
meeting-after-not-counted = Attendance has not ended, so there are no minutes yet. Please press End attendance first.

meeting-after-minutes = Minutes
meeting-after-copy = Copy to the handbook
meeting-after-prints-label = Print papers
meeting-after-month = Papers of the month
meeting-after-prints = { $title }: which paper?
meeting-after-letters = Letters of invitation
meeting-after-signatures = List to sign
meeting-after-frame = Frame of the minutes
meeting-after-letters-ask = Letters for whom?
meeting-after-letters-all = The whole cell ({ $count })
meeting-after-letters-paper = Without the app ({ $count })
meeting-after-letters-blank = One without a name
meeting-after-printed = { $what }: { $title }, { $day }. Print it on A4.
meeting-after-minutes-done =
    Minutes (draft): { $title }.
    Write opinions and conclusions on the dotted lines, then sign. The official copy is kept by the rules of the cell.
meeting-after-minutes-open = The list is not final: { $count } are not recorded yet. Once it is final, take the minutes again.
meeting-after-month-title = Papers of { $month }
meeting-after-month-done = Papers of { $month }, meetings: { $count }. Letters, list to sign and frame of the minutes for each. Print them on A4.
meeting-after-month-none = No meeting is coming up this month or next, so there is nothing to print.

meeting-after-draft = Draft
meeting-after-party = COMMUNIST PARTY OF VIETNAM
meeting-after-number-minutes =
    { $unit ->
        [cell] No …-BB/CB
       *[other] No …-BB/…
    }
meeting-after-number-letter =
    { $unit ->
        [cell] No …-GM/CB
       *[other] No …-GM/…
    }
meeting-after-dated = { $place }, { $day }/{ $month }/{ $year }
meeting-after-dated-open = { $place }, ……/……/………
meeting-after-subject-month = { $kind }, { $month }/{ $year }
meeting-after-subject-titled = { $kind }: { $title }
meeting-after-span = { $from } to { $until }, { $day }
meeting-after-starts = { $time }, { $day }
meeting-after-document-numbered = { $title }, no { $number }
meeting-after-minutes-title = MINUTES
meeting-after-time = Time
meeting-after-place = Place
meeting-after-at = Place: { $place }
meeting-after-online = Online: { $link }
meeting-after-part-people = THOSE PRESENT
meeting-after-part-content = CONTENT
meeting-after-part-votes = VOTES
meeting-after-part-tasks = TASKS
meeting-after-part-conclusion = CONCLUSIONS
meeting-after-chair = Chair
meeting-after-recorder = Recorder
meeting-after-total = Members: { $all } (official { $official }, probationary { $probationary }, visiting { $visiting }).
meeting-after-away = Exempt: { $exempt }; posted elsewhere: { $posted }.
meeting-after-participants = Non-members taking part: { $count }.
meeting-after-unit = Unit
meeting-after-count-total = Members
meeting-after-count-present = Present
meeting-after-count-late = Of these late
meeting-after-count-excused = Absent with reason
meeting-after-count-unexcused = Absent without reason
meeting-after-count-unrecorded = Not recorded
meeting-after-count-extra = Exempt, and present all the same
meeting-after-on-paper = Followed on paper ({ $count }), present
meeting-after-named = { $count }: { $names }
meeting-after-documents = Documents announced:
meeting-after-item-open = { $at }. ……………
meeting-after-discussion = Discussion:
meeting-after-vote-matter = Matter
meeting-after-vote-for = For
meeting-after-vote-against = Against
meeting-after-vote-other = Other opinion
meeting-after-vote-share = Share in favour
meeting-after-vote-rate = { $percent } ({ $share })
meeting-after-poll = Indicative poll: { $matter }. Answered: { $answered }.
meeting-after-poll-hidden = Fewer than five secret answers, so no result is given.
meeting-after-poll-choice = { $label }: { $count }
meeting-after-column-number = No
meeting-after-column-name = Name
meeting-after-column-signature = Signature
meeting-after-task-what = Task
meeting-after-task-who = Who
meeting-after-task-due = Due
meeting-after-ends = The meeting ended at { $time } on the same day.
meeting-after-sign-recorder = RECORDER
meeting-after-sign-chair = CHAIR
meeting-after-sign-secretary = SECRETARY
meeting-after-sign-committee =
    { $unit ->
        [cell] FOR THE COMMITTEE OF THE CELL
       *[other] FOR THE COMMITTEE
    }
meeting-after-page = Page
meeting-after-letter-title = INVITATION
meeting-after-letter-subject = To { $subject }
meeting-after-letter-to-member = To comrade
meeting-after-letter-to-guest = To Mr/Ms
meeting-after-letter-invites-member = { $unit } invites you to the meeting:
meeting-after-letter-invites-guest = { $unit } invites you to the meeting:
meeting-after-letter-agenda = Agenda:
meeting-after-letter-documents = Documents to read before:
meeting-after-letter-close-member = Please be there, in time. If you cannot come, please tell the committee beforehand. Yours sincerely.
meeting-after-letter-close-guest = We hope that you can come. Yours sincerely.
meeting-after-signatures-note = This list helps to take attendance; it does not replace the official records of the cell.
meeting-after-need-not = need not sign
meeting-after-guests = Guests

meeting-after-copy-title = Name: { $title } ({ $kind })
meeting-after-copy-time = Time: { $span }
meeting-after-copy-place = Place: { $place }
meeting-after-copy-chair = Chair: { $name }
meeting-after-copy-recorder = Recorder: { $name }
meeting-after-copy-total = Members: { $count }
meeting-after-copy-away = Exempt: { $exempt }; posted elsewhere: { $posted }
meeting-after-copy-on-paper = Without those followed on paper: { $count }, present { $present }
meeting-after-copy-present = Present: { $count }
meeting-after-copy-late = Of these late: { $count }
meeting-after-copy-excused = Absent with reason: { $count }
meeting-after-copy-unexcused = Absent without reason: { $count }
meeting-after-copy-unrecorded = Not recorded: { $count }
meeting-after-copy-named = { $count } ({ $names })
meeting-after-copy-content = Content:
meeting-after-copy-conclusion = Conclusions:
meeting-after-copy-vote = Vote: { $matter }: for { $share } ({ $percent }), against { $against }, other opinion { $other }
meeting-after-copy-task = Task: { $words } ({ $name }, due { $day })
meeting-after-copy-open = ……
meeting-after-copy-again = (continued)

meeting-score-label = Self-score
meeting-score-help = Criteria of the meetings' self-score: /menu, Self-score criteria. The points must add up to 100.
meeting-score-early = Attendance has not ended, so the meeting cannot be scored yet.
meeting-score-criterion-time = Time
meeting-score-criterion-rate = Attendance rate
meeting-score-criterion-prepare = Preparation
meeting-score-criterion-conduct = Conduct of the meeting
meeting-score-criterion-principles = Principles
meeting-score-criterion-results = Results of the last resolution
meeting-score-criterion-conclusion = Conclusion and minutes
meeting-score-ask = { $name }: how many points? At most { $max }. Choose, or type a number. Example: 4.5
meeting-score-suggestion = Suggested: { $points } points.
meeting-score-points = Please type a number from 0 to { $max }, in whole or half points. Example: 4.5
meeting-score-known-time = Began { $started } (planned { $starts }), ended { $ended } (planned { $ends }).
meeting-score-known-rate = Attendance: { $came }/{ $expected } ({ $percent }).
meeting-score-day = On which day did the committee agree? Choose, or type a date.
meeting-score-day-again = The day must lie between the meeting and today. Write it like 30/11/2026.
meeting-score-title = Self-score: { $title }
meeting-score-one = { $name }: { $points }/{ $of }
meeting-score-line = Self-score: { $total }/100, { $grade }. Agreed by the committee on { $day }.
meeting-score-grade-good = good
meeting-score-grade-fair = fair
meeting-score-grade-average = average
meeting-score-grade-weak = weak
meeting-score-note = This rates the meeting, not any person.
meeting-score-again = Score again
meeting-score-criteria-label = Self-score criteria
meeting-score-criteria = Criteria of the meetings' self-score. Choose one to change it; press Save when they add up to 100.
meeting-score-criteria-line = { $at }. { $name }: { $points }
meeting-score-criteria-total = Total: { $total }/{ $whole }
meeting-score-criteria-add = Add a criterion
meeting-score-criteria-reset = Defaults
meeting-score-criteria-save = Save
meeting-score-criteria-saved = Saved. From now on meetings are scored by these; earlier scores stay.
meeting-score-criteria-sum = They add up to { $total } and must be { $whole }. Nothing was saved. Change the points, then press Save.
meeting-score-criteria-choose = Please choose a button.
meeting-score-criteria-change = { $name }: { $points } points. Change what?
meeting-score-criteria-points = Points
meeting-score-criteria-words = Words
meeting-score-criteria-drop = Drop it
meeting-score-criteria-ask-words = What is the criterion called? Example: Preparation
meeting-score-criteria-words-again = Please write a name of at most { $max } letters.
meeting-score-criteria-ask-points = How many points? Please type a number.
meeting-score-criteria-points-again = Please type a whole number from 1 to { $whole }.
