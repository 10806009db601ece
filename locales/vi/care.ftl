# Hỏi thăm: riêng với đồng chí bí thư, không vào báo cáo nào.
care-help = Chiều thứ Sáu, Trợ lý hỏi riêng đồng chí bí thư về người ba tuần chưa thấy ghi nhận, để gọi hỏi thăm. Tắt hoặc bật ở /caidat.
care-question =
    Ba tuần chưa thấy ghi nhận của đồng chí { $name }; đồng chí có muốn gọi hỏi thăm?
    Tin này chỉ gửi riêng đồng chí, không đưa vào báo cáo và không nói lên điều gì về đồng chí ấy.
care-line = Ba tuần chưa thấy ghi nhận của đồng chí { $name }
care-label = Hỏi thăm đồng chí { $name }
care-not-joined = { $name } (chưa tham gia)
care-done = Đã hỏi thăm
care-stop = Thôi nhắc
care-done-toast = Cảm ơn đồng chí đã hỏi thăm.
care-stop-toast = Trợ lý thôi nhắc việc này.
care-done-text = Đồng chí đã hỏi thăm đồng chí { $name }. Trợ lý không lưu nội dung nào.
care-stop-text = Trợ lý thôi nhắc hỏi thăm đồng chí { $name } trong ba tháng tới.
