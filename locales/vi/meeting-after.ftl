# Sau họp: biên bản, chép sang Sổ tay, giấy in, tự chấm chất lượng.
meeting-after-help = Biên bản, chép sang Sổ tay đảng viên, giấy mời, danh sách ký tên, tự chấm chất lượng: /hop, mở kỳ họp. Giấy của cả tháng: nút ở /hop.
meeting-after-off = Kỳ họp này không họp, nên không có giấy tờ.
meeting-after-no-files = Ứng dụng nhắn tin này không nhận được tệp, nên chưa gửi được giấy. Đồng chí dùng Chép sang Sổ tay để lấy nội dung bằng chữ.
meeting-after-not-printed = Chưa làm được giấy này. Đồng chí thử lại sau ít phút.
meeting-after-not-counted = Điểm danh kỳ họp này chưa kết thúc, nên chưa lập được biên bản. Đồng chí bấm Kết thúc điểm danh trước.

meeting-after-minutes = Biên bản
meeting-after-copy = Chép sang Sổ tay
meeting-after-prints-label = In giấy
meeting-after-month = Giấy của cả tháng
meeting-after-prints = { $title }: in giấy gì?
meeting-after-letters = Giấy mời
meeting-after-signatures = Danh sách ký tên
meeting-after-frame = Khung biên bản
meeting-after-letters-ask = In giấy mời cho ai?
meeting-after-letters-all = Cả chi bộ ({ $count })
meeting-after-letters-paper = Người chưa dùng ({ $count })
meeting-after-letters-blank = Một tờ để trống tên
meeting-after-printed = { $what }: { $title }, ngày { $day }. Đồng chí in trên giấy A4.
meeting-after-minutes-done =
    Biên bản (dự thảo): { $title }.
    Đồng chí ghi thêm ý kiến, kết luận vào chỗ chấm rồi ký. Bản chính thức lưu theo quy định của chi bộ.
meeting-after-minutes-open = Danh sách chưa chốt: còn { $count } đồng chí chưa ghi nhận. Chốt danh sách xong, đồng chí lấy lại biên bản.
meeting-after-month-title = Giấy họp tháng { $month }
meeting-after-month-done = Giấy họp tháng { $month }, { $count } kỳ: giấy mời, danh sách ký tên, khung biên bản của từng kỳ. Đồng chí in trên giấy A4.
meeting-after-month-none = Tháng này và tháng sau chưa có kỳ họp nào sắp tới để in giấy.

meeting-after-draft = Dự thảo
meeting-after-party = ĐẢNG CỘNG SẢN VIỆT NAM
meeting-after-number-minutes =
    { $unit ->
        [cell] Số …-BB/CB
       *[other] Số …-BB/…
    }
meeting-after-number-letter =
    { $unit ->
        [cell] Số …-GM/CB
       *[other] Số …-GM/…
    }
meeting-after-dated = { $place }, ngày { $day } tháng { $month } năm { $year }
meeting-after-dated-open = { $place }, ngày …… tháng …… năm ………
meeting-after-subject-month = { $kind } tháng { $month }/{ $year }
meeting-after-subject-titled = { $kind }: { $title }
meeting-after-span = { $from } đến { $until }, { $day }
meeting-after-starts = { $time }, { $day }
meeting-after-document-numbered = { $title }, số { $number }
meeting-after-minutes-title = BIÊN BẢN
meeting-after-time = Thời gian
meeting-after-place = Địa điểm
meeting-after-at = Địa điểm: { $place }
meeting-after-online = Họp trực tuyến: { $link }
meeting-after-part-people = THÀNH PHẦN
meeting-after-part-content = NỘI DUNG
meeting-after-part-votes = BIỂU QUYẾT
meeting-after-part-tasks = PHÂN CÔNG NHIỆM VỤ
meeting-after-part-conclusion = KẾT LUẬN
meeting-after-chair = Chủ trì
meeting-after-recorder = Thư ký
meeting-after-total = Tổng số đảng viên: { $all } (chính thức { $official }, dự bị { $probationary }, sinh hoạt tạm thời { $visiting }).
meeting-after-away = Miễn sinh hoạt: { $exempt }; sinh hoạt tạm thời nơi khác: { $posted }.
meeting-after-participants = Người ngoài Đảng cùng dự: { $count }.
meeting-after-unit = Đơn vị
meeting-after-count-total = Tổng số đảng viên
meeting-after-count-present = Có mặt
meeting-after-count-late = Trong đó đến muộn
meeting-after-count-excused = Vắng có lý do
meeting-after-count-unexcused = Vắng không có lý do
meeting-after-count-unrecorded = Chưa ghi nhận
meeting-after-count-extra = Được miễn mà vẫn dự
meeting-after-on-paper = Theo dõi trên giấy ({ $count } người), có mặt
meeting-after-named = { $count }: { $names }
meeting-after-documents = Các văn bản được thông báo:
meeting-after-item-open = { $at }. ……………
meeting-after-discussion = Ý kiến thảo luận:
meeting-after-vote-matter = Nội dung
meeting-after-vote-for = Tán thành
meeting-after-vote-against = Không tán thành
meeting-after-vote-other = Ý kiến khác
meeting-after-vote-share = Tỷ lệ tán thành
meeting-after-vote-rate = { $percent } ({ $share })
meeting-after-poll = Lấy ý kiến tham khảo: { $matter }. Đã trả lời: { $answered }.
meeting-after-poll-hidden = Dưới năm ý kiến kín, nên không nêu kết quả.
meeting-after-poll-choice = { $label }: { $count }
meeting-after-column-number = STT
meeting-after-column-name = Họ và tên
meeting-after-column-signature = Ký tên
meeting-after-task-what = Việc
meeting-after-task-who = Người thực hiện
meeting-after-task-due = Hạn
meeting-after-ends = Buổi họp kết thúc lúc { $time } cùng ngày.
meeting-after-sign-recorder = THƯ KÝ
meeting-after-sign-chair = CHỦ TRÌ
meeting-after-sign-secretary = BÍ THƯ
meeting-after-sign-committee =
    { $unit ->
        [cell] T/M CHI ỦY
       *[other] T/M CẤP ỦY
    }
meeting-after-page = Trang
meeting-after-letter-title = GIẤY MỜI
meeting-after-letter-subject = Dự { $subject }
meeting-after-letter-to-member = Kính gửi đồng chí
meeting-after-letter-to-guest = Kính gửi ông (bà)
meeting-after-letter-invites-member = { $unit } kính mời đồng chí dự buổi họp:
meeting-after-letter-invites-guest = { $unit } kính mời ông (bà) dự buổi họp:
meeting-after-letter-agenda = Nội dung:
meeting-after-letter-documents = Tài liệu, đề nghị đọc trước:
meeting-after-letter-close-member = Đề nghị đồng chí sắp xếp thời gian dự đầy đủ, đúng giờ. Nếu không dự được, xin báo chi ủy trước. Trân trọng.
meeting-after-letter-close-guest = Kính mong ông (bà) sắp xếp thời gian đến dự. Trân trọng.
meeting-after-signatures-note = Danh sách này để tiện điểm danh, không thay sổ sách chính thức của chi bộ.
meeting-after-need-not = không cần ký
meeting-after-guests = Đại biểu, khách mời

meeting-after-copy-title = Tên: { $title } ({ $kind })
meeting-after-copy-time = Thời gian: { $span }
meeting-after-copy-place = Địa điểm: { $place }
meeting-after-copy-chair = Chủ trì: { $name }
meeting-after-copy-recorder = Thư ký: { $name }
meeting-after-copy-total = Tổng số: { $count }
meeting-after-copy-away = Miễn sinh hoạt: { $exempt }; sinh hoạt tạm thời nơi khác: { $posted }
meeting-after-copy-on-paper = Chưa kể người theo dõi trên giấy: { $count }, có mặt { $present }
meeting-after-copy-present = Có mặt: { $count }
meeting-after-copy-late = Trong đó đến muộn: { $count }
meeting-after-copy-excused = Vắng có lý do: { $count }
meeting-after-copy-unexcused = Vắng không có lý do: { $count }
meeting-after-copy-unrecorded = Chưa ghi nhận: { $count }
meeting-after-copy-named = { $count } ({ $names })
meeting-after-copy-content = Nội dung:
meeting-after-copy-conclusion = Kết luận:
meeting-after-copy-vote = Biểu quyết: { $matter }: tán thành { $share } ({ $percent }), không tán thành { $against }, ý kiến khác { $other }
meeting-after-copy-task = Giao việc: { $words } ({ $name }, hạn { $day })
meeting-after-copy-open = ……
meeting-after-copy-again = (tiếp)

meeting-score-label = Tự chấm chất lượng
meeting-score-help = Tiêu chí tự chấm chất lượng sinh hoạt: /menu, nút Tiêu chí tự chấm. Tổng điểm phải là 100.
meeting-score-early = Điểm danh kỳ họp này chưa kết thúc, nên chưa tự chấm được.
meeting-score-criterion-time = Thời gian sinh hoạt
meeting-score-criterion-rate = Tỷ lệ đảng viên dự
meeting-score-criterion-prepare = Công tác chuẩn bị
meeting-score-criterion-conduct = Tiến hành sinh hoạt
meeting-score-criterion-principles = Nguyên tắc, nền nếp
meeting-score-criterion-results = Kết quả thực hiện nghị quyết trước
meeting-score-criterion-conclusion = Kết luận, ghi biên bản
meeting-score-ask = { $name }: chấm mấy điểm? Nhiều nhất { $max }. Đồng chí chọn, hoặc gõ số. Ví dụ: 4,5
meeting-score-suggestion = Gợi ý: { $points } điểm.
meeting-score-points = Đồng chí gõ một số từ 0 đến { $max }, chẵn hoặc nửa điểm. Ví dụ: 4,5
meeting-score-known-time = Bắt đầu { $started } (dự kiến { $starts }), kết thúc { $ended } (dự kiến { $ends }).
meeting-score-known-rate = Dự họp: { $came }/{ $expected } ({ $percent }).
meeting-score-day = Chi ủy thống nhất điểm này ngày nào? Đồng chí chọn, hoặc gõ ngày.
meeting-score-day-again = Ngày thống nhất phải từ ngày họp đến hôm nay. Đồng chí viết như 30/11/2026.
meeting-score-title = Tự chấm chất lượng: { $title }
meeting-score-one = { $name }: { $points }/{ $of }
meeting-score-line = Tự chấm: { $total }/100, { $grade }. Chi ủy thống nhất ngày { $day }.
meeting-score-grade-good = tốt
meeting-score-grade-fair = khá
meeting-score-grade-average = trung bình
meeting-score-grade-weak = kém
meeting-score-note = Đây là điểm của buổi sinh hoạt, không phải của người nào.
meeting-score-again = Chấm lại
meeting-score-criteria-label = Tiêu chí tự chấm
meeting-score-criteria = Tiêu chí tự chấm chất lượng sinh hoạt. Chọn tiêu chí để sửa; bấm Lưu khi tổng là 100.
meeting-score-criteria-line = { $at }. { $name }: { $points }
meeting-score-criteria-total = Cộng: { $total }/{ $whole }
meeting-score-criteria-add = Thêm tiêu chí
meeting-score-criteria-reset = Theo mặc định
meeting-score-criteria-save = Lưu
meeting-score-criteria-saved = Đã lưu. Các kỳ chấm từ nay theo tiêu chí này; điểm đã chấm giữ nguyên.
meeting-score-criteria-sum = Tổng đang là { $total }, cần đúng { $whole }. Chưa lưu. Đồng chí sửa điểm rồi bấm Lưu.
meeting-score-criteria-choose = Đồng chí chọn một nút.
meeting-score-criteria-change = { $name }: { $points } điểm. Sửa gì?
meeting-score-criteria-points = Sửa điểm
meeting-score-criteria-words = Sửa lời
meeting-score-criteria-drop = Bỏ tiêu chí này
meeting-score-criteria-ask-words = Ghi tên tiêu chí. Ví dụ: Công tác chuẩn bị
meeting-score-criteria-words-again = Đồng chí ghi tên bằng chữ, không quá { $max } chữ cái.
meeting-score-criteria-ask-points = Tiêu chí này mấy điểm? Đồng chí gõ một số.
meeting-score-criteria-points-again = Đồng chí gõ một số nguyên từ 1 đến { $whole }.
