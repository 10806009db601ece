# Paper sheets: whom to print for, words on the sheet, how to enter it.
paper-about = Print sheets for reading and meeting
paper-label = Print a sheet
paper-help = /inphieu: print the sheet of the coming reading, or the attendance sheet of the coming meeting, with names, boxes and room to sign. Afterwards enter a reading with Record the whole group.
paper-choose-place = Print the sheet for which unit?
paper-choose = { $unit }: print the sheet for whom?
paper-whole = The whole cell
paper-no-reading = There is no coming reading to print a sheet for. See the dates under /doc.
paper-nobody = There is nobody on the list to print a sheet for.
paper-no-files = This chat app takes no files, so the sheet cannot be sent.
paper-not-printed = The sheet could not be printed. Please try again in a few minutes.

paper-title = Sheet for the reading
paper-day = First 15 minutes, { $day }
paper-starts = Begins: { $time }
paper-place = Place: { $place }
paper-story = Reading: { $title }
paper-source = Source: { $source }
paper-story-open = Reading: chosen by { $who }
paper-reader = Reader: { $name }
paper-reader-of = for { $who }
paper-note = This sheet only helps whoever records; it is not the cell's official record.
paper-column-number = No.
paper-column-name = Full name
paper-column-heard = Heard it
paper-column-missed = Could not attend
paper-column-reread = Read it later
paper-column-signature = Signature
paper-page = Page
paper-away = need not be recorded

paper-done = Sheet of { $unit }, reading on { $day }: { $people } people. Print it on A4.
paper-how =
    Enter it while the reading is open: /doc, Not recorded, then Record the whole group.
    Everyone is chosen: tap the names that did not hear it, then Confirm. For those who read it later use Record for another.
paper-on-paper = { $count } people followed on paper are not in Record the whole group: tap Enter paper totals and type how many heard it.
paper-on-paper-group = { $count } people followed on paper are not in Record the whole group: tell the secretary how many of them heard it.

paper-meeting-label = Attendance sheet
paper-reading-label = Reading sheet
paper-choose-sheet = { $unit }: which sheet?
paper-no-meeting = No meeting is coming up to print a sheet for. See /hop.
paper-meeting-title = Attendance sheet
paper-meeting-starts = Begins: { $time }, { $day }
paper-column-present = Present
paper-column-late = Late
paper-column-excused = Absent with reason
paper-meeting-done = Attendance sheet of { $unit }, { $title }, { $day }: { $people } people. Print it on A4.
paper-meeting-how =
    Enter it while attendance is taken: /hop, open the meeting, press the list, then record the whole list.
    Absence without reason has no box: only the chair records it, closing the list.
paper-meeting-on-paper = { $count } followed on paper are not on the list: write them into the minutes.
