# Figures added up along the tree
figures-readings = Heard the weekly reading
figures-readings-held = Weekly readings
figures-readings-reread = Read later
figures-meetings = Attendances at meetings
figures-meetings-held = Meetings
figures-meetings-thematic = Of these thematic
figures-sessions-held = Study sessions
figures-sessions = Attendances at study sessions

figures-period-week = Week of { $from } – { $last }
figures-period-month = { $month }/{ $year }
figures-period-quarter = Quarter { $quarter }/{ $year }
figures-period-year = { $year }
figures-period-range = { $from } to { $last }
figures-behalf = { $rate }, { $count } recorded by others
figures-same = no change
figures-more-points = up { $by } points
figures-fewer-points = down { $by } points
figures-more-count = up { $by }
figures-fewer-count = down { $by }
