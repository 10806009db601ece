# Ai đọc bài nào: lượt đọc, chọn bài, duyệt bài, kho bài đọc, lịch đọc.
library-menu = Đọc đầu tuần
library-menu-approve = Duyệt bài đọc
library-menu-choose = Chọn bài đọc
library-help = /doc: lịch đọc, kho bài đọc. { -You } gửi bài mới bằng nút Gửi bài; thấy bài có chỗ sai thì bấm Báo sai sót.
library-help-secretary = Bài chỉ được đọc trong nhóm sau khi đồng chí xem nguồn và bấm Duyệt dùng. Trong /doc còn có Đổi lượt đọc và Cài đặt buổi đọc (ngày, giờ, nơi đọc, lượt đọc, ngày nghỉ).
library-back = Quay lại
library-gone = Bài hoặc buổi đọc này không còn nữa. { -You } bấm /doc để xem lịch hiện có.
library-too-late = Buổi đọc này đã được thông báo nên không đổi được nữa. Cần bổ sung, xin báo đồng chí bí thư.
library-no-cell = { -You } chưa ở chi bộ nào có lịch đọc. Bí thư của chi bộ đặt lịch đọc trong /doc.
library-no-secretary = Bài này cần đồng chí bí thư duyệt, mà bí thư chưa tham gia Trợ lý chi bộ. Đồng chí chọn giúp một bài đã duyệt.
library-not-in-cell = Đồng chí này không còn trong danh sách chi bộ. Đồng chí chọn người khác.
library-nothing-waits = Hiện không có bài nào chờ duyệt cho buổi đọc này.
library-secret = Nội dung có dấu độ mật hoặc lưu hành nội bộ nên không nhận, không lưu. Tài liệu của chi bộ không gửi qua trò chuyện.

library-when =
    { $part ->
        [noon] Trưa { $day }
        [afternoon] Chiều { $day }
        [evening] Tối { $day }
       *[morning] Sáng { $day }
    }
library-who-cell = chi bộ
library-who-person = đồng chí { $name }
library-who-self = đồng chí
library-not-chosen = chưa chọn

library-turn-ask =
    { $turn ->
        [for_them] Kính gửi đồng chí { $name }. { $when }, { $who } phụ trách 15 phút đầu giờ nhưng chưa tham gia Trợ lý chi bộ. Kính đề nghị đồng chí chọn giúp mẩu chuyện và người đọc trước { $deadline }. Trân trọng.
        [cell] Kính gửi đồng chí { $name }. { $when }, chi bộ đọc 15 phút đầu giờ. Kính đề nghị đồng chí chọn mẩu chuyện và người đọc trước { $deadline }. Trân trọng.
       *[own] Kính gửi đồng chí { $name }. { $when }, { $who } phụ trách 15 phút đầu giờ. Kính đề nghị đồng chí chọn mẩu chuyện và người đọc trước { $deadline }. Trân trọng.
    }
library-turn-remind = Kính gửi đồng chí { $name }. { $when }, { $who } phụ trách 15 phút đầu giờ, đến nay chưa chọn mẩu chuyện. Kính đề nghị đồng chí chọn trước { $deadline }. Trân trọng.
library-turn-again = Kính gửi đồng chí { $name }. { $when }, { $who } phụ trách 15 phút đầu giờ; bài đã đề xuất chưa dùng được. Kính đề nghị đồng chí chọn bài khác trước { $deadline }. Trân trọng.
library-turn-settled = Kính gửi đồng chí { $name }. { $when }, { $who } phụ trách 15 phút đầu giờ. Bài đã chọn: { $title }. Kính đề nghị đồng chí chọn người đọc trước { $deadline }. Trân trọng.
library-turn-help = Kính gửi đồng chí { $name }. { $when }, { $who } phụ trách 15 phút đầu giờ, đến nay chưa chọn được mẩu chuyện. Kính đề nghị đồng chí chọn giúp trước { $deadline }. Trân trọng.
library-turn-choose = { $when }, { $who } đọc. Đồng chí chọn một bài.
library-suggestions = Bài gợi ý:
library-suggested =
    { $state ->
        [approved] Nguồn: { $source }. Đã duyệt.
       *[waiting] Nguồn: { $source }. Chưa thẩm định: chọn bài này thì đồng chí bí thư xem và duyệt.
    }
library-no-suggestion = Kho chưa có bài để gợi ý. Đồng chí gửi một bài.
library-send-own = Gửi bài khác
library-help-choose = Chọn giúp

library-chosen = Đã chọn bài: { $title }.
library-sent = Đã gửi đồng chí bí thư duyệt bài: { $title }. Có kết quả sẽ báo đồng chí.
library-proposed = { $when }: { $by } đề xuất bài dưới đây. Đồng chí xem nguồn rồi bấm một nút.
library-approve-own = { $when }: bài đồng chí chọn chưa được duyệt. Đồng chí xem nguồn rồi bấm một nút.
library-approve = Duyệt dùng
library-refuse = Chưa dùng
library-approved = Đã duyệt dùng bài: { $title }.
library-approved-not-used = Đã duyệt dùng bài: { $title }. Buổi đọc này đã chọn bài khác.
library-refused = Chưa dùng bài: { $title }. Người phụ trách sẽ chọn bài khác.
library-ready = { $when } đọc bài: { $title }. Nguồn: { $source }. Bài đã được duyệt dùng.
library-stands = { $when } đọc bài đã duyệt: { $title }. Nguồn: { $source }. Bài này được lấy vì đến nay chưa chọn bài nào khác.
library-stands-open = { $when } chưa có bài nào được duyệt, { $who } tự chọn bài đọc tại chỗ.
library-choose-story = Chọn bài
library-change-story = Đổi bài
library-open-story = Xem bài

library-who-reads = { $when }: ai đọc?
library-choose-reader = Chọn người đọc
library-change-reader = Đổi người đọc
library-i-read = Tôi đọc
library-other-reader = Người khác
library-reader-set = Đã ghi nhận người đọc: { $name }.
library-standing =
    { $when }
    Bài: { $title }
    Người đọc: { $reader }
library-you-read =
    Kính gửi đồng chí { $name }. { $when }, đồng chí được phân công đọc 15 phút đầu giờ.
    Bài: { $title }
library-replaced-reader = Kính gửi đồng chí { $name }. { $when } đã có người khác đọc, đồng chí không phải chuẩn bị nữa. Cảm ơn đồng chí.
library-replaced-turn = Kính gửi đồng chí { $name }. { $when }: lượt đọc đã chuyển cho tổ khác hoặc đồng chí khác, đồng chí không phải chọn bài nữa. Cảm ơn đồng chí.
library-name-question = Khi thông báo buổi đọc, có cho hiện tên { -you } trong nhóm không? Không hiện thì nhóm chỉ thấy tên tổ. Đồng ý rồi vẫn rút lại được, ở /dulieu.
library-name-yes = Cho hiện tên
library-name-no = Không hiện tên
library-name-kept = Đã ghi nhận: cho hiện tên { -you } khi thông báo buổi đọc.
library-name-hidden = Đã ghi nhận: không hiện tên { -you } trong nhóm.

library-swap = Đổi lượt đọc
library-swap-which = Đổi lượt đọc của buổi nào?
library-swap-day = Buổi { $day }
library-turn-line = { $day }: { $who }
library-turn-change = { $when }: { $who }. Đổi lượt cho ai? Ai đang có lượt ở buổi khác thì hai bên đổi cho nhau.
library-turn-changed = Đã đổi lượt đọc. { $when }: { $who }.
library-no-holders = Chi bộ chưa có tổ đảng hoặc đảng viên nào để đổi lượt.

library-home = Đọc đầu tuần: { $unit }
library-more = Xem thêm
library-home-none = Chưa có buổi đọc nào sắp tới.
library-home-place = Nơi đọc: { $place }
library-home-day =
    { $state ->
        [skipped] { $day }: ngày nghỉ, không đọc
        [announced] { $day }, { $time } (đã thông báo)
        [open] { $day }, { $time } (đang diễn ra)
        [held] { $day }, { $time } (đã kết thúc)
       *[planned] { $day }, { $time }
    }
library-home-turn = Lượt đọc: { $who }
library-home-reader = Người đọc: { $name }
library-home-story = { $title } ({ $source })
library-home-title =
    { $state ->
        [waits] Bài chờ duyệt: { $title }
        [open] Bài: tổ tự chọn
       *[chosen] Bài: { $title }
    }
library-choose-for = Chọn bài { $day }
library-change-for = Đổi bài { $day }
library-approve-for = Duyệt bài { $day }
library-settings = Cài đặt buổi đọc
library-which-unit = { -You } xem lịch đọc của đơn vị nào?
library-branch =
    { $unit }
    Bài duyệt ở đây dùng được cho mọi chi bộ trực thuộc.

library-plan-stopped = Chi bộ hiện không đọc đầu tuần.
library-plan-start = Bắt đầu đọc
library-plan-stop = Dừng đọc đầu tuần
library-plan =
    Cài đặt buổi đọc: { $unit }
    Ngày đọc: { $weekday }
    Bắt đầu: { $start }
    Kết thúc ghi nhận: { $close }
    Nơi đọc: { $place }
    Lượt đọc: { $rota ->
        [persons] theo người
       *[groups] theo tổ
    }
    Gặp ngày nghỉ: { $policy ->
        [skip] bỏ qua
       *[next_working_day] chuyển sang ngày làm việc tiếp theo
    }
library-plan-no-place = Không ghi nơi đọc
library-plan-weekday = Ngày đọc
library-plan-start-at = Giờ bắt đầu
library-plan-close-at = Giờ kết thúc
library-plan-place = Nơi đọc
library-plan-rota =
    { $rota ->
        [persons] Đọc theo người
       *[groups] Đọc theo tổ
    }
library-plan-policy =
    { $policy ->
        [skip] Bỏ qua
       *[next] Chuyển sang ngày làm việc tiếp theo
    }
library-plan-which-day = Đọc vào ngày nào trong tuần?
library-plan-saved = Đã lưu cài đặt buổi đọc.
library-plan-too_early = Giờ bắt đầu sớm nhất là 5 giờ. Đồng chí chọn giờ khác.
library-plan-too_short = Giờ kết thúc phải sau giờ bắt đầu ít nhất 30 phút. Đồng chí chọn giờ khác.
library-form-plan =
    { $field ->
        [close] Kết thúc ghi nhận lúc mấy giờ? Ví dụ: 17h hoặc 17 giờ 30.
        [place] Đọc ở đâu? Ví dụ: Hội trường tầng 2.
       *[start] Bắt đầu đọc lúc mấy giờ? Ví dụ: 7h30 hoặc 7 giờ 30.
    }
library-form-time-again = Chưa đọc được giờ này. Đồng chí viết như 7h30 hoặc 07:30.

library-open = Kho bài đọc
library-list =
    Kho bài đọc: { $unit }
    { $view ->
        [approved] Bài đã duyệt: { $count }
        [waiting] Bài chưa thẩm định: { $count }
       *[all] Tất cả: { $count }
    }
library-found = Tên bài có: { $words }
library-line =
    { $state ->
        [approved] { $at }. { $title } (đã duyệt)
       *[waiting] { $at }. { $title }
    }
library-view-all = Tất cả bài
library-view-approved = Bài đã duyệt
library-view-waiting = Chưa thẩm định
library-find = Tìm bài
library-show-all = Bỏ tìm kiếm
library-add = Gửi bài
library-kind-name =
    { $kind ->
        [bai_viet] Bài viết
        [loi_day_tac_pham] Lời dạy, tác phẩm
        [dien_hinh] Điển hình
       *[mau_chuyen] Mẩu chuyện
    }
library-kind =
    { $kind ->
        [bai_viet] Loại: bài viết
        [loi_day_tac_pham] Loại: lời dạy, tác phẩm
        [dien_hinh] Loại: điển hình
       *[mau_chuyen] Loại: mẩu chuyện
    }
library-source = Nguồn: { $source }
library-summary = Tóm tắt: { $summary }
library-title-rebuilt = (tên bài dựng lại từ địa chỉ trang)
library-waiting = chưa thẩm định
library-approved-by = Người duyệt: { $name }, { $unit }, ngày { $date }
library-last-read = Chi bộ đọc gần nhất: ngày { $date }
library-withdrawn = Bài đã rút khỏi kho.
library-read-text = Đọc nguyên văn
library-read-on = Đọc buổi { $day }
library-withdraw = Rút bài này
library-flaw = Báo sai sót
library-toast-approved = Đã duyệt dùng bài này.
library-toast-settled = Đã chọn bài.
library-toast-sent = Đã chọn bài, đã gửi đồng chí bí thư duyệt.
library-toast-to_approve = Đã chọn bài. Bài này cần Duyệt dùng.
library-toast-not-used = Đã ghi nhận: chưa dùng bài này.
library-toast-turn = Đã đổi lượt đọc.
library-toast-refused = Chưa dùng bài này. Buổi đọc sắp tới đã chọn bài này sẽ chọn bài khác.
library-toast-out = Đã rút bài khỏi kho.

library-form-kind = Bài thuộc loại nào?
library-form-kind-again = { -You } chọn một trong các loại dưới đây.
library-form-title = Tên bài là gì?
library-form-source = Bài lấy từ đâu? Ghi tên báo, sách, trang hoặc người kể.
library-form-body = { -You } gửi đường dẫn của bài, hoặc dán nguyên văn (không quá { $max } chữ cái).
library-form-body-again = Đường dẫn chưa đúng hoặc nguyên văn quá ngắn. { -You } gửi lại.
library-form-find = { -You } gõ vài chữ trong tên bài, có dấu hay không dấu đều được.
library-form-reader = Người đọc tên là gì? Tên này sẽ hiện khi thông báo buổi đọc, nên cần người đó đồng ý.
library-form-reader-again = Chưa đọc được tên này. Đồng chí gõ lại họ và tên.
library-form-flaw = Bài sai ở chỗ nào? { -You } chọn một nút, hoặc viết một câu ngắn.
library-text-only = Ở bước này chỉ nhận chữ. { -You } gõ hoặc dán nội dung.
library-too-long = Dài quá { $max } chữ cái nên chưa nhận. { -You } gửi bản ngắn hơn.
library-too-short = Ngắn quá nên chưa nhận. { -You } viết rõ hơn.
library-given = Đã nhận bài, cảm ơn { -you }. Bài được dùng sau khi đồng chí bí thư duyệt.
library-given-news = Đồng chí { $name } gửi một bài vào kho. Đồng chí xem nguồn rồi bấm một nút.
library-flaw-name =
    { $what ->
        [source] Nguồn không đúng
        [link] Không mở được
       *[content] Nội dung có sai
    }
library-flaw-private = Đồng chí mở khung trò chuyện riêng với Trợ lý chi bộ, bấm /doc, rồi báo sai sót ở đó.
library-flaw-thanks = Đã báo đồng chí bí thư. Cảm ơn đồng chí.
library-flaw-news =
    Đồng chí { $name } báo sai sót của bài: { $title }
    Nguồn: { $source }
    Ý kiến: { $words }
