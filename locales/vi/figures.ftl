# Số liệu cộng theo cây đơn vị
figures-readings = Đã nghe đọc đầu tuần
figures-readings-held = Buổi đọc đầu tuần
figures-readings-reread = Đọc lại sau
figures-meetings = Lượt dự sinh hoạt
figures-meetings-held = Kỳ sinh hoạt
figures-meetings-thematic = Trong đó sinh hoạt chuyên đề
figures-sessions-held = Hội nghị học tập, quán triệt
figures-sessions = Lượt dự hội nghị học tập

figures-period-week = Tuần { $from } – { $last }
figures-period-month = Tháng { $month }/{ $year }
figures-period-quarter = Quý { $quarter }/{ $year }
figures-period-year = Năm { $year }
figures-period-range = Từ { $from } đến { $last }
figures-behalf = { $rate }, { $count } ghi hộ
figures-same = không đổi
figures-more-points = tăng { $by } điểm
figures-fewer-points = giảm { $by } điểm
figures-more-count = tăng { $by }
figures-fewer-count = giảm { $by }
