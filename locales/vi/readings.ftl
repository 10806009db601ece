# Buổi đọc thứ Hai: thông báo, ghi nhận, tổng kết.
readings-about = Buổi đọc thứ Hai
readings-help = /doc: xem ba buổi đọc tới. Khi buổi đọc mở, { -you } bấm Đã nghe hoặc Chưa dự được; có thể đổi cho đến khi kết thúc.
readings-help-keepers = Khi buổi đọc đang mở: /doc, bấm Chưa ghi nhận để xem tên, Ghi hộ một đồng chí, Ghi cả tổ hoặc Nhắc lại một lần. Ví dụ: cả tổ đã nghe, trừ hai đồng chí: bấm Ghi cả tổ, bấm vào hai tên, rồi Xác nhận.
readings-menu-answer = Ghi nhận buổi đọc

readings-answer-heard = Đã nghe
readings-answer-missed = Chưa dự được
readings-answer-reread = Đã đọc lại

readings-heading = 15 phút đầu giờ { $day }
readings-greeting-mixed = Kính thưa các đồng chí, các ông bà, anh chị.
readings-story = Bài đọc: { $title }
readings-source = Nguồn: { $source }
readings-story-open = Bài đọc: { $who } tự chọn.
readings-reader = Người đọc: { $name }
readings-reader-of = đại diện { $who }
readings-place = Địa điểm: { $place }
readings-starts = Bắt đầu: { $time }
readings-ask =
    { $to ->
        [mixed] Nghe xong, kính mời bấm một nút dưới đây. Ghi nhận đến { $time }.
        [ong_ba] Nghe xong, kính mời ông, bà bấm một nút dưới đây. Ghi nhận đến { $time }.
        [anh_chi] Nghe xong, kính mời anh, chị bấm một nút dưới đây. Ghi nhận đến { $time }.
       *[member] Nghe xong, đề nghị đồng chí bấm một nút dưới đây. Ghi nhận đến { $time }.
    }
readings-count-none = Đã ghi nhận đủ.
readings-count-some =
    { $to ->
        [mixed] Đã ghi nhận { $answered }, còn một số người chưa ghi nhận.
       *[member] Đã ghi nhận { $answered }, còn một số đồng chí chưa ghi nhận.
    }
readings-count-missing =
    { $to ->
        [mixed] Đã ghi nhận { $answered }, còn { $missing } người chưa ghi nhận.
       *[member] Đã ghi nhận { $answered }, còn { $missing } đồng chí chưa ghi nhận.
    }
readings-own =
    { $to ->
        [ong_ba] Ghi nhận của ông, bà: { $answer }.
        [anh_chi] Ghi nhận của anh, chị: { $answer }.
       *[member] Ghi nhận của đồng chí: { $answer }.
    }
readings-own-behalf =
    { $to ->
        [ong_ba] Ghi nhận của ông, bà (ghi hộ): { $answer }.
        [anh_chi] Ghi nhận của anh, chị (ghi hộ): { $answer }.
       *[member] Ghi nhận của đồng chí (ghi hộ): { $answer }.
    }

readings-summary = Kết quả 15 phút đầu giờ { $day }
readings-summary-heard = Đã nghe: { $percent } ({ $heard }/{ $expected } lượt)
readings-summary-reread = Đọc lại sau: { $count }
readings-summary-away = Chưa dự được, tạm vắng: { $count }
readings-summary-missing = Chưa ghi nhận: { $count }
readings-summary-behalf = Trong các ghi nhận có ghi hộ: { $count }
readings-summary-exempt = Không tính: { $count }
readings-names = Tên chưa ghi nhận:
readings-missed-living = Trợ lý tạm ngừng vào giờ đọc nên buổi này không ghi nhận. Không ai bị tính vắng.
readings-missed-news =
    Trợ lý tạm ngừng nên không ghi nhận được buổi đọc:
    { $days }
    Không ai bị tính vắng. Các buổi tới vẫn như kế hoạch.

readings-not-open = Chưa đến giờ ghi nhận. { -You } bấm lại khi buổi đọc bắt đầu.
readings-not-asked = Buổi đọc này của chi bộ khác, nên không ghi nhận cho { -you }. Nếu có nhầm, xin báo đồng chí bí thư.
readings-open-private = Muốn nhận bài để đọc lại, { -you } mở khung trò chuyện riêng với Trợ lý chi bộ.

readings-reread-title = Bài đọc { $day }. Đọc xong, { -you } bấm nút dưới đây, trước { $time }.
readings-reread-open = Buổi này tổ tự chọn bài đọc, Trợ lý không có bài. { -You } hỏi người đọc, đọc xong thì bấm nút dưới đây, trước { $time }.
readings-choose = Buổi đọc { $day }. { -You } chọn một nút:

readings-nudge =
    { $to ->
        [ong_ba] Kính gửi ông, bà { $name }. { $part ->
            [morning] Buổi đọc sáng nay
           *[day] Buổi đọc hôm nay
        } chưa có ghi nhận của ông, bà. Kính mời chọn giúp một nút dưới đây.
        [anh_chi] Kính gửi anh, chị { $name }. { $part ->
            [morning] Buổi đọc sáng nay
           *[day] Buổi đọc hôm nay
        } chưa có ghi nhận của anh, chị. Kính mời chọn giúp một nút dưới đây.
       *[member] Kính gửi đồng chí { $name }. { $part ->
            [morning] Buổi đọc sáng nay
           *[day] Buổi đọc hôm nay
        } chưa có ghi nhận của đồng chí. Đồng chí chọn giúp một nút dưới đây.
    }
readings-nudge-line =
    { $part ->
        [morning] Buổi đọc sáng nay: chưa ghi nhận
       *[day] Buổi đọc hôm nay: chưa ghi nhận
    }
readings-nudge-label = Ghi nhận

readings-list-label = Chưa ghi nhận
readings-list = Buổi đọc { $day }: chưa ghi nhận { $missing }, trên tổng số { $expected }.
readings-list-empty = Mọi người đã được ghi nhận.
readings-list-over = Buổi đọc này không còn mở, nên không ghi thêm được.
readings-paper-label = Nhập số trên giấy
readings-paper-line = Theo dõi trên giấy: { $heard }/{ $total }
readings-paper-open = Theo dõi trên giấy: { $total } người, chưa nhập số.
readings-paper-ask =
    Theo dõi trên giấy: { $names }.
    Trong { $total } người này, bao nhiêu người đã nghe? Chỉ ghi tổng số, không ghi tên.
readings-paper-number = Đồng chí gõ một số từ 0 đến { $total }.
readings-paper-nobody = Chi bộ không có ai theo dõi trên giấy.
readings-paper-done =
    Đã ghi. { $line }
    Số này đứng riêng, không cộng vào tỷ lệ đã nghe.
readings-again-before = Buổi này đã nhắc lại một lần rồi.

readings-bound =
    Buổi đọc tới: { $day }.
    { $announce } báo bài đọc, người đọc. { $opens } có nút Đã nghe, Chưa dự được. { $closes } kết thúc và tổng kết.
readings-bound-turn = { $who } phụ trách, được hỏi riêng để chọn bài và người đọc.
readings-bound-default = Không chọn nút nào thì thực hiện như trên.
readings-bound-ok = Đúng rồi
readings-bound-change = Đổi giờ
readings-bound-none = Chi bộ không đọc thứ Hai
readings-bound-thanks = Cảm ơn đồng chí. Buổi đọc tới: { $day }, lúc { $opens }.
readings-bound-private = Đồng chí xem khung trò chuyện riêng để đổi giờ.
readings-bound-off = Chi bộ không đọc thứ Hai. Muốn đọc lại, đồng chí bí thư bấm /doc.
