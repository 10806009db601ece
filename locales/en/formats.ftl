# How times and dates are written. The values are text: hour and minute always have two digits.
format-time = { $hour }:{ $minute }
format-day = { $date }
format-weekday-day = { $weekday }, { $date }
format-moment = { $hour }:{ $minute } on { $weekday }, { $date }
