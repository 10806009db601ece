# Essays after study.
essays-about = Study essays
essays-label = Study essays
essays-menu-answer = Hand in an essay
essays-help = /essays: the rounds. Press Send a file and send it, or hand it in on paper and press Handed in on paper.
essays-help-committee = /essays: press Collect essays to start a round. In it, press Not handed in for names, to answer for others, to remind once more.
essays-help-secretary = The secretary opens a round in /essays and presses Handed in to fetch the files of the cell.

essays-home = Study essays. { $unit }
essays-year = Rounds that ended this year: { $asks }; handed in { $handed }/{ $expected }.
essays-none = No round yet.
essays-entry =
    { $state ->
        [open] Open: { $title }
       *[closed] Over: { $title }
    }
essays-from-session = Collect: { $title }
essays-start = Collect essays
essays-title = Study essay: { $title }
essays-of = Collected by { $unit }
essays-until = Until { $time }.
essays-ended = Ended at { $time }.
essays-figures = Handed in: { $percent } ({ $handed }/{ $expected }); files { $file }, on paper { $paper }.
essays-open = Open it
essays-files = Handed in ({ $count })
essays-files-title = Sent as files: { $title }. Press a name to get the file.
essays-files-none = No files yet: { $title }.
essays-file = Essay of { $name }: { $title }
essays-no-files = No file can be sent here. Please use an app that takes files.
essays-stop = Call it off
essays-keep = Keep it
essays-stop-question =
    Call off the round { $title }?
    Nobody is asked any more, and nothing is counted. This cannot be undone.
essays-stopped = The round is called off.
essays-called-off = Called off: { $title }. Nothing needs to be handed in.

essays-ask = Please send a file, or hand it in on paper and press Handed in on paper. Until { $time }.
essays-ask-paper = No file can be sent here: please hand it in on paper to the committee and answer Handed in on paper. Until { $time }.
essays-send-file = Send a file
essays-way-file = Sent as a file
essays-way-paper = Handed in on paper
essays-own = Recorded for you: { $way }.
essays-own-behalf = Recorded for you by another: { $way }.
essays-count-all = All have handed in.
essays-count-some = { $answered } handed in, some have not yet.
essays-count = { $answered } handed in, { $missing } have not yet.
essays-go-private = Please send the file in the private chat with the assistant.
essays-press-send = Press Send a file, then send it here.
essays-nudge = Nothing is recorded yet of your study essay: { $title }. Until { $time }. Please press a button below.
essays-nudge-line = Study essay: { $title }
essays-over = This round is over.
essays-not-open = This round has not begun.
essays-not-asked = You are not in this round. If that is a mistake, please tell the secretary.
essays-list-label = Not handed in
essays-list-title = { $title }. Not handed in: { $missing }/{ $expected }
essays-list-empty = All have handed in.
essays-again-before = One more reminder was sent already.
essays-summary = Study essays collected: { $title }
essays-summary-unit = Study essays collected: { $title }. { $unit }
essays-names = Not handed in:
essays-missed = The service was away, so the round was not opened: { $title }. Nobody counts as missing. Please start it again in /essays.

essays-form-title = Essays on what? Example: Resolution of the provincial congress
essays-form-until = Study essay: { $title }. Until when? Choose, or type a day, such as 30/11.
essays-form-until-again = The day must come after today. Please choose again.
essays-form-days = { $days } days
essays-started = The round is open.
essays-open-already = This is being collected already: { $title }.
essays-form-file = Please send the file of your essay: { $title }. Word, PDF or photos; at most 20 MB. Nothing secret or for internal use.
essays-form-file-again = Please send a file. For paper, leave this and press Handed in on paper.
essays-form-kind = This kind of file is not taken. Please send Word, PDF or a photo.
essays-stamped = It bears a mark of secrecy or of internal use, so it is not taken and not kept.
essays-handed = The file { $name } is kept for the study essay: { $title }. Thank you.
essays-news-session = The study session is over: { $title }. Shall essays be collected?
essays-news-start = Collect
essays-news-not = Not this time
essays-not-now = No essays are collected: { $title }. You can still do so in /essays.
essays-head-own = STUDY ESSAYS SENT
essays-line-own = { $title }: { $file } ({ $day })

essays-book = Register (Excel)
essays-book-done = Register of the essays: { $title }.
essays-book-people = People
essays-book-figures = Figures
essays-book-sum = Sum
essays-book-exempt = Not counted
essays-book-behalf = recorded for them
essays-column-unit = Unit
essays-column-group = Group
essays-column-name = Name
essays-column-way = How
essays-column-file = File
essays-column-day = Day
essays-column-behalf = Note
essays-column-expected = Asked
essays-column-way-file = As a file
essays-column-way-paper = On paper
essays-column-missing = Not handed in
