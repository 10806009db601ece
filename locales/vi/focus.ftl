# Trọng tâm: khâu đột phá, vấn đề nổi cộm.
focus-about = Khâu đột phá, vấn đề nổi cộm
focus-label = Trọng tâm
focus-menu-answer = Báo việc trọng tâm
focus-help = /trongtam: xem khâu đột phá, vấn đề nổi cộm của đơn vị. Người phụ trách được hỏi mỗi tháng một lần; bấm một nút là đủ.
focus-help-committee = /trongtam: thêm việc, đổi người phụ trách, đổi hạn. Khi đang hỏi, bấm Chưa trả lời để ghi hộ hoặc nhắc lại.
focus-help-secretary = Khi chi ủy, chi bộ thấy đã xong, đồng chí bí thư mở việc trong /trongtam rồi bấm Kết thúc theo dõi.

focus-home = Việc trọng tâm của { $unit }
focus-counts = Đang theo dõi: { $open }, trong đó quá hạn: { $overdue }. Xong trong năm: { $done }.
focus-none = Chưa có việc nào đang theo dõi.
focus-add = Thêm việc
focus-closed-label = Đã kết thúc
focus-closed-title = Việc đã kết thúc theo dõi của { $unit }
focus-month = tháng { $month }/{ $year }
focus-month-line = { $month }: { $what }
focus-month-asked = đang hỏi
focus-month-silent = chưa trả lời
focus-said-moving = Đang tiến triển
focus-said-stuck = Còn vướng
focus-said-ready = Đề nghị kết thúc
focus-title =
    { $kind ->
        [breakthrough] Khâu đột phá: { $words }
       *[issue] Vấn đề nổi cộm: { $words }
    }
focus-owner = Người phụ trách: { $name }
focus-owner-none = chưa có
focus-due =
    { $late ->
        [yes] Hạn: { $day } (đã quá hạn)
       *[no] Hạn: { $day }
    }
focus-state =
    { $state ->
        [done] Đã xong.
        [dropped] Đã thôi theo dõi.
       *[open] Đang theo dõi.
    }
focus-open = Mở việc này
focus-new-owner = Đổi người phụ trách
focus-new-due = Đổi hạn
focus-close = Kết thúc theo dõi
focus-close-question =
    Kết thúc theo dõi việc này?
    { $words }
    Từ nay không hỏi người phụ trách nữa. Việc này không lấy lại được.
focus-close-done = Đã xong
focus-close-dropped = Thôi theo dõi
focus-keep = Giữ nguyên
focus-closed-toast = Đã ghi kết thúc.
focus-closed-already = Việc này đã kết thúc theo dõi.

focus-ask =
    { $kind ->
        [breakthrough]
            Khâu đột phá đồng chí phụ trách, { $month }:
            { $words }
            Đến nay thế nào?
       *[issue]
            Vấn đề nổi cộm đồng chí phụ trách, { $month }:
            { $words }
            Đến nay thế nào?
    }
focus-ask-until = Ghi đến { $time }.
focus-own = Đã ghi { $line }.
focus-own-behalf = Đã ghi hộ { $line }.
focus-line-offer = Cảm ơn đồng chí. Cần nói rõ thêm, đồng chí ghi một dòng; không cần thì thôi.
focus-line-add = Ghi thêm một dòng
focus-form-line = Một dòng về việc này, không quá { $max } chữ cái?
focus-line-kept = Đã ghi nhận. Cảm ơn đồng chí.
focus-called-off = { $words }: tháng này đồng chí không cần trả lời nữa.
focus-nudge-line = { $words }, { $month }: chưa trả lời
focus-over = Đã hết hạn trả lời cho tháng này. Cần bổ sung, xin báo đồng chí bí thư.
focus-not-asked = Việc này giao cho đồng chí khác phụ trách, nên không ghi nhận cho đồng chí.
focus-list-label = Chưa trả lời
focus-list-title = { $words }, { $month }. Chưa trả lời:
focus-list-empty = Người phụ trách đã trả lời.
focus-again-before = Đã nhắc lại một lần rồi.

focus-form-kind = Việc thuộc loại nào?
focus-form-kind-again = Đồng chí chọn Khâu đột phá hoặc Vấn đề nổi cộm.
focus-kind-breakthrough = Khâu đột phá
focus-kind-issue = Vấn đề nổi cộm
focus-form-words = Việc gì? Viết cụ thể, không quá { $max } chữ cái. Ví dụ: Làm xong 1,2 km đường thôn 5.
focus-form-owner = Ai phụ trách? Bấm vào tên, hoặc gõ một phần họ tên.
focus-form-due = Hạn xong ngày nào? Ví dụ: 30/6/2027
focus-added = Đã thêm. Người phụ trách được hỏi vào ngày 25 hằng tháng cho đến khi kết thúc.
focus-news-owner =
    Đồng chí được giao phụ trách:
    { $words }
    Ngày 25 hằng tháng, Trợ lý hỏi đồng chí việc đến đâu.
focus-news-nobody = { $words }: tháng này chưa hỏi được, vì người phụ trách không còn trong danh sách hoặc được theo dõi trên giấy. Đồng chí đổi người phụ trách giúp.
focus-news-missed = { $words }: Trợ lý tạm ngừng nên tháng này không hỏi được. Không ai bị tính là chưa trả lời.
focus-head-own = VIỆC TRỌNG TÂM PHỤ TRÁCH
focus-line-own = { $words }, hạn { $day }
