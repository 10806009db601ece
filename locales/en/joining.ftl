# Joining: beginning, claiming a name, consent, matching by the secretary.
joining-root-unit = Party committee
joining-about = Begin
joining-rehearsal =
    THIS IS A REHEARSAL.
    Dates and times here are not the real ones. Do not use it for real work.
joining-what-is-this =
    Hello. This is Trợ lý chi bộ, an automatic assistant.
    It helps the cell to remind, record and sum up its study work.
    It does not replace the cell's books or the official app.
joining-how =
    This account has not joined.
    To join, open the invitation link your cell sent you. If you have none, please ask the secretary.
joining-claim-waits = The name you sent is waiting for the secretary's confirmation.
joining-in-group = To bind this group to a cell, the secretary or an administrator sends /lienket in the group.
joining-administrator =
    You are the administrator of Trợ lý chi bộ.
    It is not for cells of the army, the police or the cipher service.
    It helps with study and meetings; it does not replace the cell's books.
    First: send the roster file here (.csv or .xlsx), then send /moi to invite people.
joining-setup-used = This code has been used. There is an administrator already.
joining-too-many-tries = Too many wrong codes. Please try again in an hour.
joining-link-unknown = This code or link is not right. Open the link your cell sent once more, or ask the secretary for a new one.
joining-link-expired = This link has expired (14 days). Please ask the secretary for a new one.
joining-link-used = This link has been used. If it was not you, please tell the secretary.
joining-group-link = This link adds the assistant to a group. Press it and choose the cell's group.
joining-already = This account has claimed the name { $name }. If that is wrong, please ask the secretary to undo it first.
joining-taken =
    Another account has claimed this name.
    The secretary was told and will look into it. There is nothing more for you to do now.
joining-consent =
    Dear { -comrade } { $name }, { $unit }.
    This assistant is automatic; it reminds and records. Please read before you choose:

    What is stored: name, unit, role and standing as on the cell's list; your { $platform } account; what you answer and when.
    What for: reminding, recording and summing up the cell's study and meetings.
    Who sees it: the cell's secretary and committee; a group leader for their own group. Leaders above see totals only.
    Messages travel by { $platform }'s servers abroad.

    You may refuse: you stay on the cell's list and are followed on paper. You may also decide later.
    Having agreed, you can withdraw at any time with /dulieu.
joining-agree = I agree
joining-decline = I do not agree
joining-later = Decide later
joining-joined =
    Recorded. Thank you, { -comrade } { $name }.
    You have joined with { $unit }.
joining-declined =
    It is recorded that you do not agree. The assistant will not write to you.
    The cell follows your work on paper.
    If you change your mind, open this link again.
joining-later-said = Very well. Open this link again when it suits you. It holds for 14 days from the invitation.
joining-report =
    Comrade { $name } ({ $unit }) claimed the name and agreed to take part.
    Account name: { $shown }.
    If this is the wrong person, press the button below.
joining-undo = Undo the claim
joining-keep = Keep it
joining-kept = Kept. Nothing was changed.
joining-undo-question =
    Undo the claim of comrade { $name }?
    That account gets no more messages and can answer nothing. Joining again needs a new link and a new consent.
joining-undone = The claim of comrade { $name } was undone. Send /moi for a new link.
joining-undone-already = This claim was undone before.
joining-undone-told = This account's claim was undone. If that is a mistake, please ask the secretary for a new link.
joining-declined-report = Comrade { $name } does not agree to use the assistant. From now on they are followed on paper and get no messages.
joining-taken-report =
    Another account opened the link of comrade { $name } ({ $unit }), whose name is claimed already.
    Name of the new account: { $shown }.
    If the earlier claim is wrong, undo it.
joining-claim-prompt =
    This link belongs to { $unit }.
    Please type your full name. Example: Nguyễn Văn An
joining-name-needed = Please type your full name in letters.
joining-name-too-long = The name is over { $max } letters. Please type it again.
joining-too-many-claims = You have sent many names today. Please try again tomorrow, or tell the secretary.
joining-claim-sent =
    The name "{ $name }" was sent to the secretary.
    You will get a message once it is confirmed.
joining-claim =
    Somebody opened the unit's link and typed the name: { $typed }.
    Account name: { $shown }.
    On the list: { $name }, { $place }.
joining-claim-nobody =
    Somebody opened the unit's link and typed the name: { $typed }.
    Account name: { $shown }.
    No name like it among those who have not joined.
joining-this-one = This comrade
joining-not-this = Not this one
joining-matched = Comrade { $name } is confirmed and was asked for consent.
joining-match-taken = Another account has claimed the name of comrade { $name }.
joining-claim-decided = This has been settled.
joining-claim-refused =
    The name "{ $name }" could not be matched with the list.
    Open the link again and type the full name, or ask the secretary.
joining-claim-refused-done = Whoever typed "{ $typed }" was told that it did not match.
joining-help =
    To join: open the invitation link your cell sent, read, then agree, refuse or decide later.
joining-help-secretary =
    The secretary is told when somebody claims a name. If it is the wrong person, undo the claim.
joining-toast-joined = Recorded: you agreed to join.
joining-toast-declined = Recorded: you did not agree.
joining-toast-undone = The claim was undone.
joining-toast-matched = Confirmed.
joining-toast-refused = Recorded: no match.
