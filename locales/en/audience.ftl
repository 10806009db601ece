# Choosing whom to ask: shared by announcements and surveys.
audience-choose-unit = For which unit is this?
audience-ask = Who in { $unit } is it for?
audience-way-cell = The whole cell
audience-way-branch = All of { $unit }
audience-way-groups = Choose groups
audience-way-units = Choose units
audience-way-roles = By role
audience-way-members = Choose people
audience-by-button = Please choose with a button.
audience-pick =
    { $by ->
        [roles] Press a role to tick it or take it out, then press Done.
        [members] Press a name to tick it or take it out, then press Done. Type part of a name to find it.
       *[units] Press a name to tick it or take it out, then press Done. Type part of a name to find it.
    }
audience-on = ✓ { $name }
audience-found = Looking for: { $part }
audience-not-found = No name holds: { $part }
audience-chosen = Chosen: { $names }. { $people } people in all.
audience-chosen-none = Nothing chosen yet.
audience-list-all = The whole list
audience-ok = Done
audience-none-chosen = Nothing is chosen. Press at least one line, or press Back.
audience-nobody = There is nobody in this choice yet. Please choose again.
audience-changed = A unit or person you chose is no longer on the list. Press Back to choose again.
audience-others-ask = Are non-members of the unit asked as well?
audience-others-no = Members only
audience-others-yes = Non-members too
audience-whole = all of { $unit } ({ $people } people)
audience-some = { $names } ({ $people } people)
audience-role-leader = Leader
audience-role-overseer = Overseer
audience-role-secretary = Secretary
audience-role-deputy_secretary = Deputy secretary
audience-role-committee_member = Committee member
audience-role-group_leader = Group leader
audience-role-deputy_group_leader = Deputy group leader
audience-role-recorder = Recorder
