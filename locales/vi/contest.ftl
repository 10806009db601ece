# Cuộc thi nhiều ngày: mở, dự thi, kết quả.
contest-menu = Thi tìm hiểu
contest-entry = Dự thi: { $title }
contest-open-new = Mở cuộc thi
contest-back = Quay lại
contest-card = Xem cuộc thi
contest-home-none = Hiện chưa có cuộc thi nào.
contest-home-line =
    { $state ->
        [planned] { $title }: mở lúc { $moment }
        [closed] { $title }: đã kết thúc lúc { $moment }
       *[open] { $title }: đang mở, đến { $moment }
    }
contest-title = Cuộc thi: { $title }
contest-unit = Đơn vị tổ chức: { $unit }
contest-from = Từ { $moment }
contest-to = Đến { $moment }
contest-topics = Chủ đề: { $topics }
contest-each = Mỗi lần thi: { $n } câu trong { $time }
contest-minutes = { $n } phút
contest-seconds = { $n } giây
contest-tries =
    { $n ->
        [1] Mỗi { -person } thi 1 lần
       *[other] Mỗi { -person } được thi { $n } lần, lấy lần cao nhất
    }
contest-tie-guess = Bằng điểm thì xét dự đoán số người trả lời đúng tất cả, rồi đến người nộp sớm hơn
contest-tie-time = Bằng điểm thì xét người nộp sớm hơn
contest-for = Dự thi: { $who }
contest-answered = Số { -person } đã dự thi: { $n }
contest-out = Số câu đã rút, không tính cho ai: { $n }
contest-in-private = { -You } bấm nút dưới đây để thi trong khung trò chuyện riêng, lúc nào thuận tiện.
contest-when-you-like = Kính mời { -you } dự thi lúc nào thuận tiện.
contest-enter = Vào thi
contest-start = Bắt đầu thi
contest-again = Thi lần { $number }
contest-continue = Thi tiếp
contest-guess = Dự đoán
contest-review = Xem đáp án
contest-end = Kết thúc sớm
contest-cancel = Hủy cuộc thi
contest-units = Kết quả đơn vị
contest-file = Tệp kết quả
contest-keep = Giữ nguyên
contest-sure-end = Kết thúc cuộc thi { $title } ngay bây giờ? Sau đó không ai thi thêm được. Việc này không hoàn lại được.
contest-sure-off = Hủy cuộc thi { $title }? Các bài đã thi sẽ không được tính. Việc này không hoàn lại được.
contest-yes-end = Kết thúc ngay
contest-yes-off = Hủy cuộc thi này
contest-state =
    { $state ->
        [planned] Cuộc thi chưa mở.
        [open] Cuộc thi đang mở.
        [closed] Cuộc thi đã kết thúc.
        [cancelled] Cuộc thi đã hủy.
       *[missed] Cuộc thi không mở được đúng giờ.
    }
contest-own-try = Lần { $number } của { -you }: đúng { $score }/{ $counted } câu
contest-own-guess = { -You } dự đoán số người trả lời đúng tất cả: { $n }
contest-own-place =
    { $prize ->
        [first] { -You } xếp thứ { $place }/{ $of }, đạt giải Nhất.
        [second] { -You } xếp thứ { $place }/{ $of }, đạt giải Nhì.
        [third] { -You } xếp thứ { $place }/{ $of }, đạt giải Ba.
        [encouragement] { -You } xếp thứ { $place }/{ $of }, đạt giải Khuyến khích.
       *[none] { -You } xếp thứ { $place }/{ $of }. Chỉ riêng { -you } thấy dòng này.
    }
contest-cancelled = Cuộc thi { $title } đã hủy. Các bài đã thi không được tính.
contest-nudge = { -dear } { $name }. Cuộc thi { $title } mở đến { $moment }, đến nay chưa có bài thi của { -you }. Kính mời { -you } dự thi.
contest-nudge-line = Cuộc thi { $title }, đến { $moment }
contest-missed = Cuộc thi { $title } không mở được đúng giờ vì dịch vụ tạm dừng, nên đã thôi. Đồng chí mở lại cuộc thi khác bằng /thi.
contest-opened-few = Cuộc thi { $title } đã mở, nhưng chỉ còn { $n } câu đã duyệt, ít hơn { $wanted } câu dự kiến. Mỗi đồng chí được hỏi { $n } câu.

contest-at =
    Cuộc thi: { $title }
    Lần { $number }/{ $tries }, câu { $at }/{ $of }. Nộp trước { $time }.
contest-several = Câu này có nhiều đáp án đúng: chọn đủ rồi bấm Xong.
contest-chosen = ✓ { $label }
contest-done = Xong
contest-before = Câu trước
contest-next = Câu sau
contest-all-answered =
    Cuộc thi: { $title }
    { -You } đã trả lời { $n } câu. Nộp trước { $time }.
contest-hand-in = Nộp bài
contest-look-again = Xem lại từ đầu
contest-handed-in = Đã nộp bài lần { $number }. { -You } trả lời đúng { $score }/{ $counted } câu.
contest-answers-later = Đáp án được xem sau khi cuộc thi kết thúc.
contest-late = Đã hết giờ lúc { $time }. Các câu trả lời trước đó được tính.
contest-toast-late = Đã hết giờ nên câu này không tính. Các câu trả lời trước đó được tính.
contest-toast-out = Câu này vừa được rút, không tính cho ai. { -You } trả lời câu tiếp theo.
contest-toast-noted = Đã ghi nhận.
contest-choose-first = { -You } chọn ít nhất một đáp án rồi bấm Xong.
contest-not-open = Cuộc thi chưa mở. { -You } xem giờ mở ở /thi.
contest-over = Cuộc thi đã kết thúc. Cảm ơn { -you } đã quan tâm.
contest-not-asked = { -You } chưa có trong danh sách dự thi, vì danh sách lấy theo lúc mở cuộc thi. Cần bổ sung, xin báo đồng chí bí thư.
contest-no-tries = { -You } đã thi đủ số lần. Cảm ơn { -you }.
contest-nothing = Các câu hỏi của cuộc thi đang được xem lại nên chưa thi được. { -You } thử lại sau.
contest-form-guess-n = { -You } dự đoán có bao nhiêu người trả lời đúng tất cả các câu? Gõ một số. Có thể đổi đến khi cuộc thi kết thúc.
contest-guess-again = Chưa đọc được số này. { -You } gõ một số, ví dụ: 25.
contest-guessed = Đã ghi nhận dự đoán: { $n }. Cảm ơn { -you }.

contest-closed = Cuộc thi { $title } đã kết thúc lúc { $moment }.
contest-took-part = Tham gia: { $rate }
contest-all-right = Số { -person } trả lời đúng tất cả: { $n }
contest-prize-named =
    { $prize ->
        [first] Giải Nhất
        [second] Giải Nhì
        [third] Giải Ba
       *[encouragement] Giải Khuyến khích
    }: { $who ->
        [member] đồng chí { $name }
       *[other] { $name }
    }, { $unit }
contest-prize-unnamed =
    { $prize ->
        [first] Giải Nhất
        [second] Giải Nhì
        [third] Giải Ba
       *[encouragement] Giải Khuyến khích
    }: { $n ->
        [1] một
       *[other] { $n }
    } { -person } ở { $unit }
contest-places-private = Mỗi { -person } dự thi được báo riêng kết quả của mình. Cảm ơn { -all }.
contest-see = Xem kết quả
contest-place = Cuộc thi { $title } đã kết thúc. Lần thi tốt nhất của { -you } đúng { $score }/{ $counted } câu, xếp thứ { $place }/{ $of }. Kết quả này chỉ báo riêng { -you }. Cảm ơn { -you } đã dự thi.
contest-place-line = Cuộc thi { $title }: đúng { $score }/{ $counted } câu, xếp thứ { $place }/{ $of }
contest-won =
    { $prize ->
        [first] Chúc mừng { -you } { $name } đạt giải Nhất cuộc thi { $title }: đúng { $score }/{ $counted } câu, xếp thứ { $place }/{ $of }.
        [second] Chúc mừng { -you } { $name } đạt giải Nhì cuộc thi { $title }: đúng { $score }/{ $counted } câu, xếp thứ { $place }/{ $of }.
        [third] Chúc mừng { -you } { $name } đạt giải Ba cuộc thi { $title }: đúng { $score }/{ $counted } câu, xếp thứ { $place }/{ $of }.
       *[encouragement] Chúc mừng { -you } { $name } đạt giải Khuyến khích cuộc thi { $title }: đúng { $score }/{ $counted } câu, xếp thứ { $place }/{ $of }.
    }
contest-name-ask = Khi công bố giải, có cho hiện tên { -you } không? Không hiện thì mọi người chỉ thấy: một { -person } ở { $unit }. Đồng ý rồi vẫn rút lại được, ở /dulieu.
contest-name-stands = { -You } đã đồng ý cho hiện tên khi đạt giải, nên tên { -you } có trong kết quả công bố. Không hiện thì mọi người chỉ thấy: một { -person } ở { $unit }.
contest-name-yes = Cho hiện tên
contest-name-no = Không hiện tên
contest-named = Đã ghi nhận: cho hiện tên { -you }, { $unit }, khi công bố giải.
contest-unnamed = Đã ghi nhận: không hiện tên. Mọi người chỉ thấy: một { -person } ở { $unit }.
contest-toast-named = Đã ghi nhận: cho hiện tên.
contest-toast-unnamed = Đã ghi nhận: không hiện tên.
contest-review-later = Kết quả được xem sau khi cuộc thi kết thúc.
contest-review-at =
    Cuộc thi: { $title }
    Lần { $number }, câu { $at }/{ $of }
contest-no-answer = chưa trả lời
contest-you-said = { -You } trả lời: { $answer }
contest-question-out = Câu này đã rút, không tính cho ai.
contest-other-try = Xem lần trước
contest-units-head = Kết quả theo đơn vị: { $title }
contest-unit-line =
    { $mean ->
        [none] { $name }: tham gia { $rate }
       *[other] { $name }: tham gia { $rate }, trung bình đúng { $mean }
    }
contest-units-more = … và { $n } đơn vị nữa, có trong tệp kết quả.
contest-units-small = Các đơn vị dưới 10 người ({ $n })
contest-units-note = Đơn vị dưới 10 người không so sánh riêng.
contest-person-line = { $name }: đúng { $score }/{ $counted } câu
contest-person-none = { $name }: chưa dự thi
contest-file-text = Kết quả cuộc thi { $title }.
contest-tab-units = Theo đơn vị
contest-tab-people = Theo người
contest-col-unit = Đơn vị
contest-col-expected = Số người
contest-col-answered = Đã dự thi
contest-col-rate = Tỷ lệ
contest-col-mean = Trung bình đúng
contest-col-name = Họ và tên
contest-col-tries = Số lần thi
contest-col-right = Số câu đúng
contest-col-of = Trên số câu
contest-total = Tổng cộng

contest-too-few = Hiện mới có { $n } câu đã duyệt, cần ít nhất { $wanted } câu. Đồng chí duyệt thêm câu trong Ngân hàng câu hỏi.
contest-number = Đồng chí chọn hoặc gõ một số từ { $least } đến { $most }.
contest-time-again = Chưa đọc được giờ này. Đồng chí viết như 10h hoặc 10 giờ 30.
contest-period-past = Giờ kết thúc đã qua. Đồng chí chọn giờ khác.
contest-period-short = Cuộc thi phải dài ít nhất 1 giờ. Đồng chí chọn giờ khác.
contest-period-long = Cuộc thi dài nhất 60 ngày. Đồng chí chọn giờ khác.
contest-period-night = Cuộc thi nên kết thúc trong khoảng 07 giờ đến 21 giờ. Đồng chí chọn giờ khác.
contest-default-title = Học tập và làm theo Bác
contest-form-title = Cuộc thi tên là gì?
contest-form-period = Cuộc thi mở khi nào? Tuần tới: từ { $from } đến { $to }.
contest-form-week = Tuần tới
contest-form-own = Chọn ngày khác
contest-form-from-day = Mở từ ngày nào? Ví dụ: 30/11 hoặc thứ Hai.
contest-form-from-time = Mở lúc mấy giờ? Ví dụ: 10h.
contest-form-to-day = Kết thúc ngày nào? Ví dụ: 7/12.
contest-form-to-time = Kết thúc lúc mấy giờ? Ví dụ: 9h.
contest-form-topics = Hỏi về chủ đề nào? Chọn một hay nhiều chủ đề rồi bấm Xong.
contest-all-topics = Mọi chủ đề ({ $n } câu)
contest-form-questions = Mỗi lần thi bao nhiêu câu? Hiện có { $n } câu đã duyệt. Muốn số khác, đồng chí gõ, ví dụ: 12 câu.
contest-n-questions = { $n } câu
contest-form-seconds = Mỗi lần thi bao nhiêu phút? Muốn số khác, đồng chí gõ, ví dụ: 20 phút.
contest-form-tries = Mỗi đồng chí được thi mấy lần? Lần cao nhất được tính.
contest-n-tries = { $n } lần
contest-form-tie = Bằng điểm thì xét thế nào?
contest-form-guess = Có dự đoán
contest-form-time = Ai nộp sớm hơn
contest-form-who = Ai dự thi?
contest-who-members = Chỉ đảng viên
contest-who-everyone = Cả quần chúng
contest-form-check = Đồng chí xem lại cuộc thi:
contest-open-it = Mở cuộc thi
contest-is-open = Cuộc thi đã mở.
contest-is-planned = Đã ghi nhận. Cuộc thi tự mở lúc { $moment }.
contest-own-head = Các lần dự thi
contest-own-line = { $title }, lần { $number }, ngày { $date }: đúng { $score }/{ $counted } câu
contest-help = /thi: dự các cuộc thi tìm hiểu đang mở, thi lúc nào thuận tiện; sau khi kết thúc xem kết quả và đáp án của mình.
contest-help-run = /thi, nút Mở cuộc thi: chọn thời gian, chủ đề, số câu, số lần thi. Kết quả theo đơn vị và tệp kết quả có sau khi kết thúc.
