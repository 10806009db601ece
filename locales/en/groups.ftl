# The group chats of units.
groups-about = Bind this group to a unit
groups-greeting =
    Hello, comrades. This is Trợ lý chi bộ, an automatic assistant.
    The secretary or an administrator presses the button below, or sends /lienket, to bind this group to the cell.
groups-bind = Bind the group
groups-choose = Bind this group to which unit?
groups-whole-unit = All of { $unit }
groups-audience =
    Bind this group to { $unit }.
    Who sits in the group?
groups-members_only = Members only
groups-mixed = Others too
groups-bound = This group is bound to { $unit }. In it: { $audience }.
groups-headcount = People in the group: { $people }.
groups-joined = Joined: { $joined }/{ $people } of the list.
groups-mixed-gets = A group with others in it gets only readings, quizzes, contests and public announcements. The rest goes to each person privately.
groups-leaves = This group is bound to { $unit }; bound anew, that unit loses it.
groups-replaces = { $unit } has a group of this kind: { $title }. It will be unbound.
groups-bind-question = Bind this group to { $unit }?
groups-keep = Keep it
groups-kept = Kept. Nothing was changed.
groups-change = Change
groups-unbind = Unbind
groups-unbind-question =
    Unbind this group from { $unit }?
    Nothing more is sent to the group. What was recorded stays.
groups-unbound = The group is no longer bound to { $unit }. To bind it again, send /lienket.
groups-no-right = Binding a group is for the unit's secretary or an administrator.
groups-link-unknown = This group link is not right. The secretary can send /lienket in the group.
groups-link-expired = This group link has expired. The secretary can send /lienket in the group.
groups-removed = The assistant was removed from the group { $title } of { $unit }. Nothing can be sent there any more. To use it again, add the assistant to the group and send /lienket.
groups-member-blocked = Comrade { $name } has blocked the assistant and gets no messages. Please record their answers for them.
groups-stranger = In the group { $title } of { $unit } somebody pressed a button who is not on the list or has not claimed a name. Please look at the group, or send /moi. This is said only once.
groups-help = /lienket (sent in the group): bind the group to a unit, change or undo it.
groups-of-one-group = A tổ’s own group
groups-toast-bound = The group is bound.
groups-toast-unbound = The group is unbound.
