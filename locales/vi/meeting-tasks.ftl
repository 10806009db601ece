# Việc giao tại kỳ họp: giao, hỏi lại cho đến khi xong, theo dõi.
meeting-tasks-give = Giao việc
meeting-tasks-list-label = Việc đã giao ({ $open })
meeting-tasks-own-label = Việc được giao
meeting-tasks-help = Việc được giao tại kỳ họp: /menu, nút Việc được giao. Trước hạn ba ngày, Trợ lý hỏi lại; đồng chí bấm Đã xong, Đang làm hoặc Vướng, cần giúp.
meeting-tasks-help-keepers = Giao việc sau họp: /hop, mở kỳ họp, bấm Giao việc. Xem việc đến đâu: /hop, bấm Việc đã giao. Ví dụ: giao đồng chí An lập danh sách, hạn 30/11.
meeting-tasks-card = Việc đã giao: { $count }, đã xong: { $done }

meeting-tasks-what = Việc: { $words }
meeting-tasks-due = Hạn: { $day }
meeting-tasks-from = Giao tại: { $title }
meeting-tasks-who = Người làm: { $name }
meeting-tasks-gone = người không còn trong danh sách

meeting-tasks-given = Kính gửi đồng chí { $name }. Đồng chí được giao việc sau:
meeting-tasks-given-later = Trước hạn, Trợ lý sẽ hỏi lại đồng chí.
meeting-tasks-accept = Đã nhận việc
meeting-tasks-accepted = Đồng chí đã nhận việc này.
meeting-tasks-thanks = Đã ghi nhận. Cảm ơn đồng chí.
meeting-tasks-ask = Việc này đến đâu rồi? Đồng chí chọn một nút:
meeting-tasks-own = Đồng chí đã báo: { $answer }.
meeting-tasks-said-done = Đã xong
meeting-tasks-said-doing = Đang làm
meeting-tasks-said-stuck = Vướng, cần giúp
meeting-tasks-recorded = Đã ghi nhận: { $answer }. Cảm ơn đồng chí.
meeting-tasks-recorded-stuck = Đã ghi nhận: { $answer }. Đã báo đồng chí bí thư.
meeting-tasks-is-done = Việc này đã xong. Cảm ơn đồng chí.
meeting-tasks-is-dropped = Việc này đã thôi, đồng chí không cần làm nữa.
meeting-tasks-again-later = Lần hỏi này đã hết hạn. Việc chưa xong sẽ được hỏi lại. Muốn báo ngay: /menu, bấm Việc được giao.
meeting-tasks-reopen = Mở lại việc này
meeting-tasks-reopened-toast = Đã mở lại việc này.
meeting-tasks-not-yours = Việc này không giao cho đồng chí, hoặc đã chuyển cho đồng chí khác.
meeting-tasks-nudge =
    Kính gửi đồng chí { $name }. Việc sau chưa có trả lời của đồng chí:
    { $words }
    Hạn: { $day }. Đồng chí chọn giúp một nút dưới đây.
meeting-tasks-nudge-line = Việc được giao: { $words }, hạn { $day }
meeting-tasks-nudge-label = Trả lời việc được giao
meeting-tasks-own-none = Đồng chí không còn việc nào được giao.
meeting-tasks-own-list = Đồng chí có { $count } việc được giao. Chọn việc để xem và báo kết quả:
meeting-tasks-label = { $day } · { $words }
meeting-tasks-label-owner = { $day } · { $name } · { $words }

meeting-tasks-list =
    Việc đã giao của { $unit }.
    Đang làm: { $open }
meeting-tasks-list-none = { $unit } chưa có việc nào được giao. Giao việc từ thẻ của kỳ họp.
meeting-tasks-list-line = { $day } · { $name }: { $words } ({ $state })
meeting-tasks-state = Tình hình: { $state }
meeting-tasks-state-given = đã giao
meeting-tasks-state-accepted = đã nhận
meeting-tasks-state-doing = đang làm
meeting-tasks-state-stuck = vướng, cần giúp
meeting-tasks-state-done = đã xong
meeting-tasks-state-dropped = đã thôi
meeting-tasks-state-alone = chưa có người làm
meeting-tasks-open-one = Xem việc
meeting-tasks-mark-done = Ghi đã xong
meeting-tasks-move = Đổi hạn
meeting-tasks-hand = Giao lại
meeting-tasks-drop = Thôi việc này
meeting-tasks-keep = Giữ nguyên
meeting-tasks-drop-ask = Thôi việc này? Người làm được báo và không bị hỏi lại nữa. Việc đã thôi thì không mở lại được.
meeting-tasks-marked-toast = Đã ghi là đã xong.
meeting-tasks-dropped-toast = Đã thôi việc này.
meeting-tasks-moved-toast = Đã đổi hạn: { $day }.
meeting-tasks-handed-toast = Đã giao lại cho đồng chí { $name }.
meeting-tasks-marked = Đồng chí { $by } đã ghi việc sau của đồng chí là đã xong:
meeting-tasks-moved = Việc sau của đồng chí có hạn mới:
meeting-tasks-handed = Việc sau đã chuyển cho đồng chí khác, đồng chí không cần làm nữa:
meeting-tasks-dropped = Việc sau đã thôi, đồng chí không cần làm nữa:
meeting-tasks-fix = Sửa lại
meeting-tasks-stuck = Đồng chí { $name } báo đang vướng, cần giúp ở việc sau:
meeting-tasks-reopened = Đồng chí { $name } báo việc sau chưa xong và đã mở lại:
meeting-tasks-alone = { $name } không còn được hỏi ở chi bộ, nên việc sau chưa có người làm. Đồng chí xem và giao lại:
meeting-tasks-missed = Trợ lý tạm ngừng nên chưa hỏi được đồng chí { $name } về việc sau; sẽ hỏi lại sau ít ngày:

meeting-tasks-no-meeting = Kỳ họp này không họp, nên không giao việc từ đây được.
meeting-tasks-ask-who-all = Giao cho ai? Đồng chí chọn một tên.
meeting-tasks-ask-who-type = Giao cho ai? Đồng chí chọn, hoặc gõ tên. Ví dụ: An
meeting-tasks-ask-who-several = Có nhiều đồng chí như vậy. Đồng chí chọn một tên, hoặc gõ đủ họ tên.
meeting-tasks-nobody = Đồng chí này không còn nhận việc ở chi bộ được. Đồng chí chọn người khác.
meeting-tasks-nobody-named = Chưa thấy đồng chí nào có tên này trong chi bộ. Người theo dõi trên giấy thì ghi vào biên bản, không giao ở đây.
meeting-tasks-many-named = Nhiều đồng chí có tên này quá. Đồng chí gõ đủ họ tên.
meeting-tasks-ask-what = Giao việc gì? Viết ngắn, không quá 200 chữ cái. Ví dụ: Lập danh sách đăng ký học tập
meeting-tasks-words-long = Dài quá { $max } chữ cái. Đồng chí viết ngắn hơn.
meeting-tasks-words-short = Đồng chí viết rõ việc cần làm.
meeting-tasks-secret = Nội dung có dấu mật hoặc lưu hành nội bộ thì không ghi ở đây. Chưa lưu gì. Đồng chí viết cách khác, hoặc bấm Thôi.
meeting-tasks-ask-until = Hạn đến ngày nào? Đồng chí chọn, hoặc gõ. Ví dụ: 30/11, thứ Sáu tới
meeting-tasks-day-unreadable = Chưa đọc được ngày này. Đồng chí viết như 30/11 hoặc 30/11/2026.
meeting-tasks-day-impossible_date = Không có ngày này trong lịch. Đồng chí xem lại.
meeting-tasks-day-weekday_mismatch = Thứ và ngày không khớp nhau. Đồng chí xem lại.
meeting-tasks-day-past = Ngày này đã qua. Đồng chí chọn một ngày sắp tới.
meeting-tasks-day-far = Ngày này xa quá. Đồng chí chọn ngày trong một năm tới.
meeting-tasks-created = Đã giao việc cho đồng chí { $name }.
meeting-tasks-created-told = Đồng chí { $name } đã được báo riêng.
meeting-tasks-created-untold = Chưa nhắn riêng cho đồng chí { $name } được. Đồng chí báo trực tiếp giúp.
meeting-tasks-another = Giao việc khác
