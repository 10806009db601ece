# Cách viết giờ và ngày. Các giá trị đã là chữ: giờ và phút luôn đủ hai chữ số.
format-time = { $hour } giờ { $minute }
format-day = ngày { $date }
format-weekday-day = { $weekday }, ngày { $date }
format-moment = { $hour } giờ { $minute } { $weekday }, ngày { $date }
