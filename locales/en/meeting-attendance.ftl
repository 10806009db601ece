# Attendance: own tap, code on the wall, the recorder's list, closing the list.
meeting-attendance-help = When a meeting takes attendance: press Present in the group, scan the code on the wall, or type /hop and the six digits under it.
meeting-attendance-help-keepers = The chair opens the meeting in /hop and presses Begin attendance (from 60 minutes before the start). The recorder enters the whole list: tap the names of those absent to take them out, then Confirm. After it ends, the chair alone closes the list.
meeting-attendance-menu = Attendance
meeting-attendance-status-present = Present
meeting-attendance-status-late = Late
meeting-attendance-status-excused = Absent with reason
meeting-attendance-status-unexcused = Absent without reason
meeting-attendance-status-unrecorded = Not recorded
meeting-attendance-status-not_counted = Not counted
meeting-attendance-how-tap = own tap
meeting-attendance-how-qr = code scanned
meeting-attendance-how-recorder = recorded by { $name }
meeting-attendance-marked = { $status } ({ $how })

meeting-attendance-title = Attendance: { $title }
meeting-attendance-count = Present { $came }/{ $expected }
meeting-attendance-count-late = Present { $came }/{ $expected }, { $late } of them late
meeting-attendance-over-half = { $present }/{ $base } official members present ({ $percent }), more than half.
meeting-attendance-under-half = { $present }/{ $base } official members present ({ $percent }), not more than half.
meeting-attendance-press = If you are here, please press one of the buttons below.
meeting-attendance-press-you = If you are here, please press one of the buttons below.
meeting-attendance-ended = Attendance ended at { $time }.
meeting-attendance-own = Recorded for you: { $status }.
meeting-attendance-own-fix = If that is not right, please tell the recorder or the chair.

meeting-attendance-recorded = Recorded: { $status }. Thank you.
meeting-attendance-changed = Changed to: { $status }. Thank you.
meeting-attendance-same = Recorded before: { $status }. Thank you.
meeting-attendance-by-recorder = Recorded by { $name }: { $status }. If that is not right, please tell the recorder or the chair.
meeting-attendance-by-recorder-group = The recorder has recorded you already. See it under /hop in your private chat.
meeting-attendance-closed = Attendance ended at { $time }. If something is missing, please tell the recorder or the chair.
meeting-attendance-not-open = Attendance is not open yet. Press again when the chair begins it.
meeting-attendance-not-asked = You are not on the list of this meeting. If that is a mistake, please tell the recorder or the chair.
meeting-attendance-scanned = { $title }: recorded { $status } (code scanned).
meeting-attendance-code-old =
    This code has run out.
    Scan the one that is on the wall now. If you cannot, press a button below or tell the recorder.
meeting-attendance-code-unknown = This code is wrong or has run out. Type the six digits shown now, for example /hop 123456, or tell the recorder.

meeting-attendance-start = Begin attendance
meeting-attendance-started = Attendance is open.
meeting-attendance-start-numbers = This session counts numbers per unit, not names.
meeting-attendance-start-state = Attendance was taken for this meeting, or it is not being held.
meeting-attendance-start-early = Too early. Attendance can be opened from { $time }.
meeting-attendance-start-late = This meeting was more than seven days ago: attendance cannot be opened any more.

meeting-attendance-list = Attendance list
meeting-attendance-list-group = { $status } ({ $count }): { $names }
meeting-attendance-list-extra = Exempt or posted elsewhere, and there ({ $count }): { $names }
meeting-attendance-list-more = and { $count } more
meeting-attendance-list-name = { $name } ({ $mark })
meeting-attendance-mark-tap = own tap
meeting-attendance-mark-qr = code scanned
meeting-attendance-mark-leave = on leave
meeting-attendance-mark-exempt = exempt
meeting-attendance-mark-posted = posted elsewhere
meeting-attendance-mark-business = on business
meeting-attendance-mark-family = family matter
meeting-attendance-mark-other = other reason
meeting-attendance-on-paper = Followed on paper: { $count }, not on this list.
meeting-attendance-on-paper-there = Followed on paper: { $present } of { $count } there, in no rate.
meeting-attendance-paper = Followed on paper
meeting-attendance-paper-ask = { $count } comrades are followed on paper. How many of them are there? If none, type 0.
meeting-attendance-paper-none = Nobody is followed on paper.
meeting-attendance-paper-done = Recorded: { $count } of those followed on paper are there.
meeting-attendance-all = Enter the whole list
meeting-attendance-all-which = Enter whom?
meeting-attendance-all-everyone = The whole list
meeting-attendance-all-none = Everyone is recorded.
meeting-attendance-all-ask =
    Record Present for { $count } people.
    Tap the names of those absent to take them out, then press Confirm.
    Those who said they are away, are recorded or not counted are not here.
meeting-attendance-all-on = ✓ { $name }
meeting-attendance-all-off = – { $name }
meeting-attendance-all-ok = Confirm
meeting-attendance-all-button = Please choose by button.
meeting-attendance-all-done = Recorded Present for { $count } people.
meeting-attendance-one = Enter one person
meeting-attendance-one-which = Enter whom?
meeting-attendance-one-person = { $name }: { $status }
meeting-attendance-one-ask = { $name }: { $status }
meeting-attendance-one-clear = Not recorded
meeting-attendance-one-done = { $name } recorded: { $status }.
meeting-attendance-one-back = Back to the list
meeting-attendance-is-final = The list is closed: nothing more can be recorded.
meeting-attendance-not-begun = Attendance was not begun for this meeting.

meeting-attendance-end = End attendance
meeting-attendance-end-ask =
    End attendance?
    Nobody can press by themselves after that. { $count ->
        [0] Everyone is recorded.
        [one] One person is not recorded: they stay "not recorded", and nobody counts as absent by it.
       *[other] { $count } people are not recorded: they stay "not recorded", and nobody counts as absent by it.
    }
meeting-attendance-end-no = Leave it
meeting-attendance-end-done = Attendance ended.

meeting-attendance-seal = Close the list
meeting-attendance-seal-prompt =
    Attendance has ended: { $title }.
    The chair is asked to look through the list and close it.
meeting-attendance-seal-title = Close the list: { $title }
meeting-attendance-seal-left =
    { $count ->
        [0] Everyone is recorded.
        [one] One person is not recorded. Look at them, or leave it so.
       *[other] { $count } people are not recorded. Look at each, or leave it so.
    }
meeting-attendance-each = One by one
meeting-attendance-each-ask =
    { $name }: { $status }
    The chair alone records "absent without reason", one person at a time.
meeting-attendance-each-keep = Leave not recorded
meeting-attendance-fix-one = Correct one person
meeting-attendance-seal-ask =
    Close the list?
    Absent without reason: { $unexcused }. Not recorded: { $unrecorded }.
    Nothing is changed after that; within 24 hours you can open it again.
meeting-attendance-seal-no = Leave it
meeting-attendance-sealed = The list is closed.
meeting-attendance-sealed-at = The list was closed at { $moment }.
meeting-attendance-unsealed = The list is not closed yet.
meeting-attendance-reopen = Open the list again
meeting-attendance-reopened = The list is open again. Close it when you have corrected it.
meeting-attendance-reopen-late = It was closed more than 24 hours ago and cannot be opened again.
meeting-attendance-chair-only = The chair alone can do this.

meeting-attendance-told =
    { $to ->
        [ong_ba] Dear { $name }. The list is closed: { $title }, { $moment }. Recorded of you: { $status }.
        [anh_chi] Dear { $name }. The list is closed: { $title }, { $moment }. Recorded of you: { $status }.
       *[member] Dear comrade { $name }. The list is closed: { $title }, { $moment }. Recorded of you: { $status }.
    }
    If this is not right, please tell the recorder or the chair.
meeting-attendance-told-line = { $title }: { $status }. If this is not right, please tell the recorder or the chair.

meeting-attendance-wall = Code on the wall
meeting-attendance-wall-title = Scan to be recorded as present
meeting-attendance-wall-line = The code changes every minute.
meeting-attendance-wall-text =
    { $title }
    Attendance code, new every minute. Show this screen on the wall.
    Cannot scan: type /hop { $digits }
meeting-attendance-wall-plain =
    { $title }
    Attendance code: { $digits }. Good until { $time }; press Code on the wall for a new one.
    Whoever is here types /hop { $digits }
meeting-attendance-wall-over = Attendance has ended: this code is no longer good.
meeting-attendance-wall-sent = The code is in the message below.

meeting-attendance-card-open = Attendance is being taken.
