# Bản đăng ký của đảng viên: viết, gửi, tiếp nhận, đợt đăng ký.
pledges-about = Bản đăng ký, cập nhật hằng tháng
pledges-label = Bản đăng ký
pledges-help = /camket: viết và gửi bản đăng ký của năm, xem lại từng mục. Đã tiếp nhận rồi vẫn thêm hay điều chỉnh được một mục, kèm lý do. Hằng tháng Trợ lý gửi lại đúng lời đồng chí đã viết; đồng chí bấm một nút cho mỗi mục.
pledges-help-keepers = /camket, nút Chi bộ: mở đợt đăng ký, Tiếp nhận hoặc Đề nghị bổ sung, xem tháng trong một màn hình, Ghi hộ, in phiếu, tải phiếu năm. Tên chỉ chi ủy thấy; nhóm không thấy gì. Ví dụ: chi ủy đã thống nhất hôm nay: mở bản đăng ký, bấm Tiếp nhận, chọn Hôm nay.

pledges-paper-register = Bản đăng ký
pledges-paper-plan = Kế hoạch cá nhân
pledges-paper-commitment = Bản cam kết
pledges-theme-politics = Tư tưởng chính trị
pledges-theme-ethics = Đạo đức, lối sống
pledges-theme-work = Việc chuyên môn
pledges-theme-discipline = Kỷ luật, nêu gương
pledges-theme-follow = Việc làm theo Bác
pledges-kind-once = Một lần
pledges-kind-monthly = Hằng tháng
pledges-kind-target = Có chỉ tiêu
pledges-theme-of-year =
    { $whose ->
        [own] Chủ đề năm: { $words }
       *[above] Chủ đề năm ({ $unit }): { $words }
    }
pledges-ethics =
    { $whose ->
        [own] Chuẩn mực đạo đức: { $words }
       *[above] Chuẩn mực đạo đức ({ $unit }): { $words }
    }

pledges-item = Mục { $position } ({ $theme }): { $words }
pledges-item-how =
    { $kind ->
        [once] Một lần, hạn { $due }.
        [monthly] Hằng tháng, đến { $due }.
       *[target] Chỉ tiêu { $amount }, hạn { $due }.
    }
pledges-item-finished = Đã xong.
pledges-item-dropped = Đã thôi mục này.
pledges-item-waiting = Mới thêm, chờ tiếp nhận.
pledges-item-label = Mục { $position }
pledges-state =
    { $state ->
        [draft] Đang viết, chưa gửi.
        [sent] Đã gửi, chờ tiếp nhận.
        [accepted] Đã tiếp nhận. Chi ủy thống nhất ngày { $day }.
       *[returned] Đề nghị bổ sung: { $remark }
    }

pledges-home = Đồng chí chọn đơn vị:
pledges-home-own = Bản đăng ký của đồng chí, { $unit }.
pledges-home-none = { $paper } năm { $year }: chưa có.
pledges-home-has = { $paper } năm { $year }:
pledges-home-register = Đăng ký năm { $year }
pledges-home-view = Xem năm { $year }
pledges-home-cell = Chi bộ: { $unit }
pledges-home-branch = Số liệu: { $unit }

pledges-draft = { $paper } năm { $year } của đồng chí (chưa gửi).
pledges-draft-behalf = Ghi hộ đồng chí { $name }: { $paper } năm { $year } (chưa gửi).
pledges-draft-empty = Chưa có mục nào. Đồng chí viết từ 1 đến 5 mục: sẽ làm gì, loại nào, đến bao giờ.
pledges-draft-hint = Đã có { $items } mục. Viết dở thì để đó, lúc khác mở lại viết tiếp. Xong thì bấm Gửi.
pledges-add = Thêm mục
pledges-copy = Chép năm trước
pledges-edit = Sửa mục
pledges-edit-which = Sửa mục nào?
pledges-rewrite = Viết lại
pledges-remove = Bỏ mục này
pledges-removed = Đã bỏ mục.
pledges-send = Gửi
pledges-sent = Đã gửi { $paper } năm { $year }. Đồng chí bí thư xem và báo lại khi chi ủy thống nhất.
pledges-sent-toast = Đã gửi. Cảm ơn đồng chí.
pledges-view = Xem lại
pledges-open-draft = Viết tiếp
pledges-register = Đăng ký
pledges-own = { $paper } năm { $year } của đồng chí
pledges-of = { $paper } năm { $year } của đồng chí { $name }
pledges-history = Quá trình
pledges-year-sheet = Phiếu năm (Word)

pledges-ask-theme = Mục này thuộc nhóm nào?
pledges-theme-again = Đồng chí chọn một trong năm nhóm.
pledges-ask-words = Đồng chí ghi cụ thể sẽ làm gì, bằng lời của mình.
pledges-ask-words-or = Đồng chí ghi cụ thể sẽ làm gì, bằng lời của mình, hoặc chọn một gợi ý:
pledges-suggested = Gợi ý { $at }: { $words }
pledges-suggestion = Gợi ý { $at }
pledges-ask-kind = Việc này làm một lần, hằng tháng, hay có chỉ tiêu bằng số?
pledges-kind-again = Đồng chí chọn Một lần, Hằng tháng hoặc Có chỉ tiêu.
pledges-ask-target = Chỉ tiêu bao nhiêu? Ghi số và đơn vị. Ví dụ: 12 cuốn sách
pledges-ask-due = Làm xong trước ngày nào? Ví dụ: 30/6
pledges-ask-due-target = Đạt { $amount } trước ngày nào? Ví dụ: 30/6
pledges-too-long = Dài quá { $max } chữ cái. Đồng chí viết ngắn hơn.
pledges-need-words = Chỗ này cần lời, không chỉ con số. Đồng chí ghi bằng chữ.
pledges-need-number = Chỗ này cần con số đứng đầu. Đồng chí ghi số và đơn vị. Ví dụ: 12 cuốn sách
pledges-need-measure = Còn thiếu đơn vị. Đồng chí ghi cả số và đơn vị. Ví dụ: 12 cuốn sách
pledges-number-bounds = Con số này không hợp lý. Đồng chí xem lại.
pledges-stamped = Nội dung có dấu mật nên Trợ lý không nhận, không lưu. Đồng chí viết nội dung khác.
pledges-due-again = Chưa đọc được ngày này. Đồng chí viết như 30/6 hoặc 30/6/2027.
pledges-due-outside = Ngày phải còn ở phía trước và trong năm { $year }. Đồng chí chọn lại.
pledges-full = Đã đủ 5 mục. Muốn thêm, đồng chí bỏ bớt một mục.
pledges-empty = Chưa có mục nào để gửi. Đồng chí bấm Thêm mục.
pledges-no-room = Chưa thêm được: năm này đã hết, hoặc đã đủ 5 mục (kể cả mục đã thôi).
pledges-add-reason = Vì sao thêm mục này? Đồng chí ghi một dòng.
pledges-added = Đã thêm, chờ chi ủy thống nhất. Đồng chí bí thư đã được báo.
pledges-added-news = Đồng chí { $name } đăng ký thêm một mục. Lý do: { $reason }
pledges-added-accepted-news = { $paper } năm { $year }: mục đồng chí thêm đã được tiếp nhận. Chi ủy thống nhất ngày { $day }. Từ nay Trợ lý hỏi cùng các mục khác.
pledges-added-returned-news =
    { $paper } năm { $year }: đồng chí bí thư đề nghị bổ sung mục mới thêm.
    { $remark }
    Mục đã viết vẫn còn. Đồng chí bấm nút dưới đây để viết lại.
pledges-not-writable = Bản này đã gửi nên không sửa ở đây được. Cần sửa, xin báo đồng chí bí thư; đã tiếp nhận thì mở Quá trình, chọn mục, bấm Điều chỉnh.
pledges-not-pledger = Bản đăng ký dành cho đảng viên chính thức và dự bị của chi bộ.

pledges-accept = Tiếp nhận
pledges-send-back = Đề nghị bổ sung
pledges-accept-all = Tiếp nhận cả { $count } bản
pledges-ask-agreed =
    { $count ->
        [1] Chi ủy thống nhất ngày nào? Chọn hoặc ghi ngày, ví dụ: 30/11
       *[other] { $count } bản. Chi ủy thống nhất ngày nào? Chọn hoặc ghi ngày, ví dụ: 30/11
    }
pledges-agreed-today = Hôm nay ({ $day })
pledges-agreed-yesterday = Hôm qua ({ $day })
pledges-agreed-future = Ngày này chưa đến. Đồng chí ghi ngày chi ủy đã thống nhất.
pledges-accepted =
    { $count ->
        [1] Đã tiếp nhận của đồng chí { $name }. Chi ủy thống nhất ngày { $day }.
       *[other] Đã tiếp nhận { $count } bản. Chi ủy thống nhất ngày { $day }.
    }
pledges-accepted-news =
    { $paper } năm { $year } của đồng chí đã được tiếp nhận. Chi ủy thống nhất ngày { $day }.
    Trong năm { $year }, khoảng ngày { $monthDay } hằng tháng, Trợ lý gửi lại từng mục để đồng chí cập nhật. Trân trọng.
pledges-ask-remark = Đề nghị đồng chí { $name } bổ sung điều gì?
pledges-returned = Đã gửi lại đồng chí { $name } kèm ý kiến.
pledges-returned-news =
    { $paper } năm { $year }: đồng chí bí thư đề nghị bổ sung.
    { $remark }
    Các mục đã viết vẫn còn. Đồng chí sửa rồi bấm Gửi.
pledges-not-waiting = Không còn bản nào chờ tiếp nhận ở đây: đã có người xử lý.

pledges-behalf-pick = Ghi hộ bản đăng ký năm { $year } cho ai?
pledges-behalf-paper = Đồng chí { $name } theo dõi trên giấy, nên Trợ lý không lưu nội dung. Đồng chí nhập tổng số bằng Nhập số trên giấy ở đợt đăng ký.
pledges-behalf-not-pledger = { $name } không thuộc diện đăng ký.
pledges-behalf-own = Đồng chí { $name } đang tự viết, nên chưa ghi hộ.
pledges-behalf-news = Đồng chí { $by }, { $role }, đã ghi hộ { $paper } năm { $year } của đồng chí. Chưa đúng chỗ nào, xin báo lại đồng chí ấy.

pledges-campaign =
    { $unit } mở đợt đăng ký năm { $year }: { $paper }.
    Từ { $from } đến { $until }.
pledges-campaign-ask = Kính đề nghị đồng chí đăng ký: từ 1 đến 5 mục, viết bằng lời của mình hoặc chọn gợi ý.
pledges-campaign-registered = Đồng chí đã đăng ký. Cảm ơn đồng chí.
pledges-campaign-over-done = Đợt đăng ký năm { $year } đã kết thúc. Đồng chí đã đăng ký. Cảm ơn đồng chí.
pledges-campaign-over-missing = Đợt đăng ký năm { $year } đã kết thúc. Đồng chí vẫn gửi được { $paper } ở /camket.
pledges-campaign-gone = Đợt đăng ký này đã thôi.
pledges-campaign-nudge = Kính gửi đồng chí { $name }. Chi bộ chưa nhận { $paper } năm { $year } của đồng chí. Đồng chí đăng ký giúp trước { $until }.
pledges-campaign-nudge-line = { $paper } năm { $year }
pledges-campaign-menu = Đăng ký năm { $year }
pledges-campaign-rate = Đã đăng ký: { $rate }. Mục tiêu: 100 %.
pledges-campaign-head =
    { $state ->
        [scheduled] Đợt đăng ký năm { $year }, { $unit }: sẽ mở { $from }, đến { $until }.
        [open] Đợt đăng ký năm { $year }, { $unit }: đang mở, từ { $from } đến { $until }.
       *[closed] Đợt đăng ký năm { $year }, { $unit }: đã kết thúc lúc { $until }.
    }
pledges-exempt = Miễn sinh hoạt, sinh hoạt nơi khác: { $count } (không tính)
pledges-not-joined = Chưa tham gia Trợ lý: { $count }
pledges-paper-line = Theo dõi trên giấy: { $registered }/{ $total } đã đăng ký (không tính vào tỷ lệ)
pledges-paper-label = Nhập số trên giấy
pledges-paper-ask = Trong { $total } đồng chí theo dõi trên giấy ({ $names }), bao nhiêu đồng chí đã đăng ký? Ghi một con số.
pledges-paper-number = Đồng chí ghi một con số từ 0 đến { $total }.
pledges-missing-label = Chưa đăng ký
pledges-missing-none = Mọi đồng chí đã đăng ký.
pledges-campaign-missing = Chưa đăng ký:
pledges-campaign-missing-title = Chưa đăng ký năm { $year }, { $unit }: { $missing }/{ $expected }
pledges-campaign-over = Đợt đăng ký đã kết thúc.
pledges-campaign-not-open = Đợt đăng ký chưa mở.
pledges-again-before = Đã nhắc lại một lần rồi.
pledges-not-asked = Mục này không hỏi đồng chí. Nếu có nhầm, xin báo đồng chí bí thư.
pledges-campaign-ended = Đợt đăng ký năm { $year } của { $unit } đã kết thúc.
pledges-campaign-missed = Trợ lý tạm ngừng nên đợt đăng ký năm { $year } chưa mở được, chưa hỏi ai. Đồng chí mở lại ở /camket.
pledges-campaign-open = Mở đợt đăng ký
pledges-campaign-label = Đợt đăng ký
pledges-campaign-ask-from = Mở đợt đăng ký năm { $year } ({ $paper }) từ ngày nào? Ví dụ: 1/12
pledges-campaign-ask-until = Đến hết ngày nào? Ví dụ: 15/12
pledges-from-today = Hôm nay ({ $day })
pledges-from-tomorrow = Ngày mai ({ $day })
pledges-campaign-day-early = Ngày phải từ { $day } trở đi. Đồng chí chọn lại.
pledges-campaign-opened = Đã mở đợt đăng ký năm { $year }: hỏi riêng từng đồng chí, từ { $from } đến { $until }. Ai chưa đăng ký được nhắc một lần.
pledges-campaign-stands =
    { $state ->
        [closed] Năm { $year } đã có một đợt đăng ký, từ { $from }, kết thúc lúc { $until }: { $rate }. Không mở lần thứ hai. Đồng chí nào chưa đăng ký vẫn gửi được ở /camket.
       *[other] Năm { $year } đã có một đợt đăng ký, từ { $from } đến { $until }: { $rate }. Không mở lần thứ hai. Cần thêm ngày thì bấm Gia hạn.
    }
pledges-campaign-more = Gia hạn
pledges-campaign-stop = Thôi đợt này
pledges-campaign-stop-question =
    Thôi đợt đăng ký năm { $year } của { $unit }?
    Không hỏi, không nhắc ai nữa. Các bản đã viết, đã gửi vẫn còn.
pledges-campaign-stopped = Đã thôi đợt đăng ký năm { $year }.
pledges-keep = Giữ nguyên
