# The monthly update of what was pledged.
pledges-answer-once-done = Finished
pledges-answer-once-doing = In progress
pledges-answer-once-unable = Could not yet
pledges-answer-monthly-done = Done this month
pledges-answer-monthly-part = Done in part
pledges-answer-monthly-unable = Could not
pledges-not-updated = Not updated.
pledges-not-updated-word = Not updated
pledges-month-head = What you pledged, month { $month }. Open until { $until }.
pledges-month-below = Item { $position }: asked at the end of this message.
pledges-month-item = Item { $position }: { $words }
pledges-question = Month { $month }, item { $position }: { $words } How far are you?
pledges-question-target = Month { $month }, item { $position }: { $words } { $reached } so far. How many this month?
pledges-number-label = Enter a number
pledges-none-label = None this month
pledges-number-example = Please write a number. Example: 2 { $measure }
pledges-need-done = A number is needed here. Example: 2. If there is none this month, write 0.
pledges-said = Recorded: { $answer }.
pledges-said-behalf = Recorded by another: { $answer }.
pledges-reached = { $reached } so far.
pledges-note = Note: { $note }.
pledges-has-photo = With a photo.
pledges-month-all = Everything is updated for month { $month }. Thank you.
pledges-month-ended = What you pledged, month { $month }. It ended at { $time }. For a correction please tell the secretary.
pledges-month-menu = Update month { $month }
pledges-month-nudge = Dear { $name }. For month { $month } { $open } items are not updated. Please do it before { $until }.
pledges-month-nudge-line = What you pledged, month { $month }
pledges-month-nudge-label = Update month { $month }
pledges-month-over = This month has ended; nothing can be recorded any more.
pledges-month-not-open = This month has not opened.
pledges-fix-which = Which item?
pledges-unable-thanks = Thank you for saying how it really is.
pledges-adjust = Adjust
pledges-need-help = The cell could help
pledges-kept = Item { $position } stays. You are asked again next month.
pledges-help-sent = The secretary was told that item { $position } needs help. Nobody else sees it.
pledges-help-asked = { $name } needs the cell's help:
pledges-help-waits = Needs the cell's help.
pledges-helped = Helped
pledges-helped-done = Written down: the cell helped { $name }.

pledges-more-label = Add a note
pledges-more-which = A note for which item?
pledges-more-which-again = Please choose an item that is updated.
pledges-ask-note = Please write one line. After that you may send one photo.
pledges-ask-note-no-files = Please write one line. This app cannot send photos.
pledges-note-first = The photo comes in the next step. Please write one line here, or press Skip.
pledges-skip = Skip
pledges-ask-consent =
    A photo you send lies on the servers of { $platform } abroad; only its handle is kept here.
    Only you and the committee can see it. It is fine not to agree. You can withdraw at any time with /dulieu.
pledges-consent-agree = I agree to photos
pledges-consent-refuse = No photos
pledges-consent-again = Please choose I agree to photos or No photos.
pledges-ask-photo = Please send one photo (at most { $mb } MB), or press Skip.
pledges-photo-not-picture = This is not a picture, so it was not taken. Please send a photo, or press Skip.
pledges-photo-large = The photo is larger than { $mb } MB, so it could not be taken. What you wrote is kept. Please send a smaller one, or press Skip.
pledges-photo-see = See the photo
pledges-photo-of = Photo of month { $month }, item { $position }.

pledges-adjust-what = Write the item anew, or drop it?
pledges-adjust-again = Please choose Write anew or Drop this item.
pledges-adjust-words = Please write the new words.
pledges-adjust-target = The target is { $amount }. Please write the new one, number and measure.
pledges-adjust-due = It is due { $due }. Which is the new day?
pledges-adjust-reason = Why is it adjusted? Please write one line.
pledges-adjust-nothing = Nothing was changed.
pledges-adjusted = Adjusted; the words before are kept in the history.
pledges-changed-news =
    { $kind ->
        [dropped] { $name } dropped an item. Reason: { $reason }
       *[reworded] { $name } adjusted an item. Reason: { $reason }
    }
pledges-reopen = Not finished, ask again
pledges-reopened = Item { $position } is asked about again from next month.

pledges-behalf-line = Item { $position }: { $answer }
pledges-behalf-answer = month { $month }, item { $position }: { $answer }
pledges-behalf-complete = All items are recorded.
pledges-behalf-fix = Change item { $position }

pledges-month-missed = The service was away, so nobody was asked about their pledge for { $month }. Nobody counts as not updated. To ask now, press the button below.
pledges-ask-now = Ask now
pledges-asked-already = { $month } was asked already.
pledges-nobody-to-ask = There is nobody to ask: no pledge was received yet, or all items are finished.
pledges-asked-now = { $month } is asked from { $at }.
pledges-month-summary = What was pledged, { $month }, { $unit }: ended.
pledges-month-rate = Fully updated: { $rate }
pledges-month-missing = Not updated:
pledges-month-missing-label = Not updated
pledges-month-missing-none = Everyone has updated.
pledges-month-missing-title = Not updated for { $month }, { $unit }: { $missing }/{ $expected }
