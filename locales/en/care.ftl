# Asking after people: privately to the secretary, in no report.
care-help = On Friday afternoons the secretary is asked privately about people not heard of for three weeks, to call and ask how they are. Switch it off or on in /caidat.
care-question =
    Nothing has been recorded of comrade { $name } for three weeks; would you like to call and ask how they are?
    This goes to you alone, into no report, and says nothing about them.
care-line = Nothing recorded of comrade { $name } for three weeks
care-label = Ask after comrade { $name }
care-not-joined = { $name } (not joined)
care-done = I have asked
care-stop = No more of this
care-done-toast = Thank you for asking.
care-stop-toast = You will not be reminded of this.
care-done-text = You have asked after comrade { $name }. Nothing of it is kept.
care-stop-text = You will not be reminded of comrade { $name } in the coming three months.
