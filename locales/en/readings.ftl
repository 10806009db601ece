# Monday readings: announcement, answers, summary.
readings-about = Monday reading
readings-help = /doc: see the next three readings. While a reading is open, press Heard it or Could not attend; you may change it until it closes.
readings-help-keepers = While a reading is open: /doc, press Not recorded to see the names, Record for another, Record the whole group, or Remind once more. Example: the whole group heard it but two people: press Record the whole group, press the two names, then Confirm.
readings-menu-answer = Record the reading

readings-answer-heard = Heard it
readings-answer-missed = Could not attend
readings-answer-reread = Read it later

readings-heading = First 15 minutes, { $day }
readings-greeting-mixed = Dear all.
readings-story = Reading: { $title }
readings-source = Source: { $source }
readings-story-open = Reading: chosen by { $who }.
readings-reader = Reader: { $name }
readings-reader-of = for { $who }
readings-place = Place: { $place }
readings-starts = Begins: { $time }
readings-ask =
    { $to ->
        [mixed] When you have heard it, please press a button below. Open until { $time }.
        [ong_ba] When you have heard it, please press a button below. Open until { $time }.
        [anh_chi] When you have heard it, please press a button below. Open until { $time }.
       *[member] When you have heard it, comrade, please press a button below. Open until { $time }.
    }
readings-count-none = Everyone is recorded.
readings-count-some =
    { $to ->
        [mixed] { $answered } recorded, some people are not yet.
       *[member] { $answered } recorded, some comrades are not yet.
    }
readings-count-missing =
    { $to ->
        [mixed] { $answered } recorded, { $missing } people are not yet.
       *[member] { $answered } recorded, { $missing } comrades are not yet.
    }
readings-own =
    { $to ->
        [ong_ba] Recorded for you: { $answer }.
        [anh_chi] Recorded for you: { $answer }.
       *[member] Recorded for you: { $answer }.
    }
readings-own-behalf =
    { $to ->
        [ong_ba] Recorded for you by another: { $answer }.
        [anh_chi] Recorded for you by another: { $answer }.
       *[member] Recorded for you by another: { $answer }.
    }

readings-summary = Result of the first 15 minutes, { $day }
readings-summary-heard = Heard: { $percent } ({ $heard }/{ $expected } attendances)
readings-summary-reread = Read it later: { $count }
readings-summary-away = Could not attend or on leave: { $count }
readings-summary-missing = Not recorded: { $count }
readings-summary-behalf = Recorded by another: { $count }
readings-summary-exempt = Not counted: { $count }
readings-names = Not recorded:
readings-missed-living = The service was away at reading time, so this reading was not recorded. Nobody counts as absent.
readings-missed-news =
    The service was away and could not record the reading of:
    { $days }
    Nobody counts as absent. The coming readings stand as planned.

readings-not-open = It is not open yet. Please press again when the reading begins.
readings-not-asked = This reading is another cell's, so nothing was recorded for you. If that is wrong, please tell the secretary.
readings-open-private = To receive the text, open a private chat with Trợ lý chi bộ.

readings-reread-title = Reading of { $day }. When you have read it, press the button below, before { $time }.
readings-reread-open = For this reading the group chose its own text, which the service does not have. Please ask the reader; when you have read it, press the button below, before { $time }.
readings-choose = Reading of { $day }. Please choose:

readings-nudge =
    { $to ->
        [ong_ba] Dear { $name }. { $part ->
            [morning] For this morning's reading
           *[day] For today's reading
        } nothing is recorded for you yet. Please choose a button below.
        [anh_chi] Dear { $name }. { $part ->
            [morning] For this morning's reading
           *[day] For today's reading
        } nothing is recorded for you yet. Please choose a button below.
       *[member] Dear comrade { $name }. { $part ->
            [morning] For this morning's reading
           *[day] For today's reading
        } nothing is recorded for you yet. Please choose a button below.
    }
readings-nudge-line =
    { $part ->
        [morning] This morning's reading: not recorded
       *[day] Today's reading: not recorded
    }
readings-nudge-label = Record

readings-list-label = Not recorded
readings-list = Reading of { $day }: { $missing } not recorded, of { $expected }.
readings-list-empty = Everyone is recorded.
readings-list-over = This reading is no longer open, so nothing can be added.
readings-paper-label = Enter paper totals
readings-paper-line = Followed on paper: { $heard }/{ $total }
readings-paper-open = Followed on paper: { $total } people, number not entered.
readings-paper-ask =
    Followed on paper: { $names }.
    How many of these { $total } heard it? Only the total is kept, no names.
readings-paper-number = Please type a number from 0 to { $total }.
readings-paper-nobody = Nobody in the cell is followed on paper.
readings-paper-done =
    Saved. { $line }
    This number stands apart and is not added to the rate.
readings-again-before = This reading was already reminded of once more.

readings-bound =
    Next reading: { $day }.
    { $announce }: the text and the reader are announced. { $opens }: buttons Heard it, Could not attend. { $closes }: it closes and is summed up.
readings-bound-turn = { $who } reads, and is asked privately to choose the text and the reader.
readings-bound-default = If no button is pressed, this is what happens.
readings-bound-ok = That is right
readings-bound-change = Change the time
readings-bound-none = The cell does not read on Mondays
readings-bound-thanks = Thank you. Next reading: { $day }, { $opens }.
readings-bound-private = See your private chat to change the time.
readings-bound-off = The cell does not read on Mondays. To start again, the secretary presses /doc.
