# Invitations.
invites-about = Invite people
invites-label = Invite people
invites-choose-place = Invite people of which unit?
invites-choose =
    { $unit } has { $people } people on the list.
    Please choose the unit to invite:
invites-everyone = All { $people } people
invites-own = This unit alone: { $people } people
invites-too-many = At most { $max } people can be invited at once. Please choose a smaller unit.
invites-made =
    Invitation links of { $people } people who have not joined, { $unit }.
    Each link is for one person, once, within 14 days. Please send each to its person alone.
invites-slips = Slips to print: A4, eight a page.
invites-no-slips = The slips could not be printed. The links in loi-moi.csv work all the same.
invites-nobody = { $unit }: nobody is left to invite.
invites-line =
    { $name }, { $unit }
    { $link }
invites-shared =
    The link of { $unit }, until { $day }:
    { $unitLink }
    Whoever opens it types a name, and you confirm it.

    To add the assistant to the group of { $unit }:
    { $groupLink }
invites-no-link-yet = The chat platform could not be reached, so no link can be made. Please try again in a few minutes.
invites-slip-title = Trợ lý chi bộ – Invitation
invites-slip-scan = 1. Open your phone's camera and scan this code.
invites-slip-start = 2. Open it and press Start.
invites-slip-choose = 3. Read, then choose a button.
invites-slip-until = Valid until { $day }.
invites-help =
    /moi: invite people. You get the file loi-moi.csv, slips with codes to print, the unit's link and the link that adds the assistant to a group.
