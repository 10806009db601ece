# Focus areas: breakthroughs and burning issues.
focus-about = Breakthroughs and burning issues
focus-label = Focus areas
focus-menu-answer = Report on a focus area
focus-help = /focus: breakthroughs and burning issues of the unit. Whoever looks after one is asked once a month; one tap is enough.
focus-help-committee = /focus: add one, change who looks after it, change the day. While it is asked, press Not answered to answer for them or remind them.
focus-help-secretary = When the committee or the cell finds it done, the secretary opens it in /focus and presses Close it.

focus-home = Focus areas of { $unit }
focus-counts = Followed: { $open }, of these overdue: { $overdue }. Done this year: { $done }.
focus-none = Nothing is followed yet.
focus-add = Add one
focus-closed-label = Closed ones
focus-closed-title = Closed focus areas of { $unit }
focus-month = month { $month }/{ $year }
focus-month-line = { $month }: { $what }
focus-month-asked = being asked
focus-month-silent = not answered
focus-said-moving = Moving on
focus-said-stuck = Stuck
focus-said-ready = Ready to close
focus-title =
    { $kind ->
        [breakthrough] Breakthrough: { $words }
       *[issue] Burning issue: { $words }
    }
focus-owner = Looked after by: { $name }
focus-owner-none = nobody yet
focus-due =
    { $late ->
        [yes] Due: { $day } (overdue)
       *[no] Due: { $day }
    }
focus-state =
    { $state ->
        [done] Done.
        [dropped] No longer followed.
       *[open] Followed.
    }
focus-open = Open it
focus-new-owner = Somebody else
focus-new-due = Another day
focus-close = Close it
focus-close-question =
    Close this?
    { $words }
    Whoever looks after it is asked no more. This cannot be undone.
focus-close-done = Done
focus-close-dropped = No longer followed
focus-keep = Keep it
focus-closed-toast = Closed.
focus-closed-already = This is closed.

focus-ask =
    { $kind ->
        [breakthrough]
            The breakthrough you look after, { $month }:
            { $words }
            How does it stand?
       *[issue]
            The issue you look after, { $month }:
            { $words }
            How does it stand?
    }
focus-ask-until = Open until { $time }.
focus-own = Recorded, { $line }.
focus-own-behalf = Recorded for you, { $line }.
focus-line-offer = Thank you. You may add a line if something needs saying.
focus-line-add = Add a line
focus-form-line = A line about this, at most { $max } characters?
focus-line-kept = Recorded. Thank you.
focus-called-off = { $words }: nothing more is needed from you this month.
focus-nudge-line = { $words }, { $month }: not answered
focus-over = The time for this month is over. If something is missing, please tell the secretary.
focus-not-asked = Somebody else looks after this, so it is not recorded for you.
focus-list-label = Not answered
focus-list-title = { $words }, { $month }. Not answered:
focus-list-empty = It was answered.
focus-again-before = One more reminder was sent already.

focus-form-kind = Of which kind?
focus-form-kind-again = Please choose Breakthrough or Burning issue.
focus-kind-breakthrough = Breakthrough
focus-kind-issue = Burning issue
focus-form-words = What is it? Say it plainly, at most { $max } characters. Example: Finish 1.2 km of road in hamlet 5.
focus-form-owner = Who looks after it? Press the name, or type a part of it.
focus-form-due = Due on which day? Example: 30/6/2027
focus-added = Added. Whoever looks after it is asked on the 25th of every month until it is closed.
focus-news-owner =
    You look after this:
    { $words }
    On the 25th of every month you are asked how it stands.
focus-news-nobody = { $words }: nobody could be asked this month; whoever looks after it is no longer on the list, or is followed on paper. Please choose somebody else.
focus-news-missed = { $words }: the service was away, so nobody was asked this month. Nobody counts as missing.
focus-head-own = FOCUS AREAS LOOKED AFTER
focus-line-own = { $words }, due { $day }
