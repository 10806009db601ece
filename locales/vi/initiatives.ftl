# Mô hình: việc làm hay của đơn vị, báo cáo hằng tháng, nhân rộng.
initiatives-about = Mô hình, việc làm hay
initiatives-label = Mô hình
initiatives-menu-report = Báo cáo mô hình
initiatives-help = /mohinh: xem các mô hình của đơn vị. Người phụ trách được hỏi mỗi tháng một lần: ghi số chung, một dòng, một ảnh, hoặc bấm Tháng này chưa có.
initiatives-help-committee = /mohinh: Thêm mô hình, đổi người phụ trách, kết thúc. Ví dụ: Nuôi heo đất, đo Tiền tiết kiệm, tính bằng đồng. Chỉ ghi tổng số chung, không ghi riêng từng người.
initiatives-help-leader = /mohinh: mở một mô hình, bấm Nhân rộng rồi chọn các chi bộ; bí thư từng nơi bấm Nhận làm hoặc Chưa nhận.

initiatives-home = Mô hình của { $unit }
initiatives-counts = Đang thực hiện: { $active }. Bắt đầu trong kỳ: { $started }, trong đó nhận nhân rộng: { $taken }. Kết thúc trong kỳ: { $ended }.
initiatives-none = Chưa có mô hình nào đang thực hiện.
initiatives-entry = { $name }, { $unit }
initiatives-add = Thêm mô hình
initiatives-numbers = Số liệu
initiatives-open = Mở mô hình
initiatives-month = tháng { $month }/{ $year }
initiatives-month-line = { $month }: { $what }
initiatives-month-asked = đang hỏi
initiatives-month-silent = chưa có báo cáo
initiatives-month-none = tháng này chưa có
initiatives-month-photo = có ảnh
initiatives-title = Mô hình: { $name }
initiatives-unit = { $unit }, từ { $day }
initiatives-owner = Người phụ trách: { $name }
initiatives-owner-none = chưa có
initiatives-sum = { $measure }, tổng chung: { $sum } ({ $count } tháng)
initiatives-from = Nhân rộng từ { $unit }.
initiatives-spread = Đã đề nghị nhân rộng đến { $proposed } đơn vị, { $taken } nơi nhận làm.
initiatives-ended = Kết thúc { $day }.
initiatives-report = Ghi báo cáo
initiatives-again = Ghi lại
initiatives-answer-none = Tháng này chưa có
initiatives-see-photo = Xem ảnh
initiatives-no-files = Nơi đây không gửi được ảnh.
initiatives-photo = Mô hình { $name }, { $month }
initiatives-new-owner = Đổi người phụ trách
initiatives-spread-label = Nhân rộng
initiatives-end = Kết thúc mô hình
initiatives-keep = Giữ nguyên
initiatives-end-question =
    Kết thúc mô hình { $name }?
    Từ nay không hỏi báo cáo nữa. Số liệu đã ghi vẫn còn. Việc này không lấy lại được.
initiatives-ended-toast = Đã ghi kết thúc.
initiatives-ended-already = Mô hình này đã kết thúc.

initiatives-ask =
    Mô hình { $name }, { $month }: kết quả thế nào?
    { -You } ghi một dòng, có thể kèm một ảnh. Ghi đến { $time }.
initiatives-ask-measured =
    Mô hình { $name }, { $month }: kết quả thế nào?
    { $measure }: chỉ ghi tổng số chung của cả đơn vị, không ghi riêng từng người. Ghi đến { $time }.
initiatives-own = Đã ghi { $line }.
initiatives-own-behalf = Đã ghi hộ { $line }.
initiatives-closed = Đã hết hạn ghi. Cần bổ sung, xin báo đồng chí bí thư.
initiatives-called-off = Mô hình { $name }: tháng này { -you } không cần ghi nữa.
initiatives-nudge-line = { $name }, { $month }: chưa có báo cáo
initiatives-over = Đã hết hạn ghi cho tháng này. Cần bổ sung, xin báo đồng chí bí thư.
initiatives-reported = Tháng này đã có báo cáo. Muốn sửa, { -you } bấm Ghi lại.
initiatives-own-stands = Người phụ trách đã tự ghi, nên giữ nguyên ghi nhận ấy.
initiatives-recorded = Đã ghi { $line }. Cảm ơn { -you }.
initiatives-recorded-toast = Đã ghi nhận. Cảm ơn { -you }.
initiatives-behalf = Mô hình { $name }: chi ủy đã ghi hộ đồng chí { $line }.

initiatives-form-name = Tên mô hình? Ví dụ: Nuôi heo đất tiết kiệm
initiatives-form-words = Mô hình làm việc gì? Viết một hai câu, không quá { $max } chữ cái.
initiatives-form-since = Bắt đầu từ ngày nào? Chọn hoặc gõ, ví dụ 19/5/2026.
initiatives-form-owner = Ai phụ trách? Bấm vào tên, hoặc gõ một phần họ tên.
initiatives-form-measure = Đo bằng gì? Gõ tên số đo chung của cả đơn vị, ví dụ: Tiền tiết kiệm. Không đo thì bấm nút.
initiatives-form-unmeasured = Không đo
initiatives-form-in = { $measure } tính bằng gì? Ví dụ: đồng, kg, cây
initiatives-per-person = Chỉ ghi số chung của cả đơn vị, không ghi theo từng người. { -You } viết lại giúp.
initiatives-added = Đã thêm. Người phụ trách được hỏi vào ngày 25 hằng tháng.
initiatives-form-number = { $measure } của { $month }, tổng chung cả đơn vị ({ $unit })? Ví dụ: 1.250.000
initiatives-form-number-again = { -You } gõ một con số, ví dụ 1.250.000, hoặc bấm Bỏ qua.
initiatives-form-line = Một dòng về tháng này, không quá { $max } chữ cái?
initiatives-form-consent = Muốn kèm ảnh, { -you } có đồng ý để chi ủy xem và dùng ảnh { -you } gửi không? Đồng ý rồi vẫn rút lại được trong /dulieu.
initiatives-form-consent-again = { -You } chọn Đồng ý gửi ảnh hoặc Không gửi ảnh.
initiatives-photo-yes = Đồng ý gửi ảnh
initiatives-photo-no = Không gửi ảnh
initiatives-form-photo = { -You } gửi một ảnh. Chỉ gửi ảnh mà người trong ảnh đã đồng ý.
initiatives-form-photo-again = { -You } gửi một ảnh, hoặc bấm Bỏ qua.
initiatives-nothing = Chưa có gì để ghi. { -You } ghi số, một dòng, hoặc thôi rồi bấm Tháng này chưa có.

initiatives-news-owner = { -You } được giao phụ trách mô hình { $name }. Ngày 25 hằng tháng, Trợ lý hỏi { -you } kết quả trong tháng.
initiatives-news = Mô hình { $name }
initiatives-news-nobody = Mô hình { $name }: tháng này chưa hỏi được, vì người phụ trách không còn trong danh sách hoặc được theo dõi trên giấy. Đồng chí đổi người phụ trách giúp.
initiatives-news-missed = Mô hình { $name }: Trợ lý tạm ngừng nên tháng này không hỏi được. Không ai bị tính là thiếu báo cáo.
initiatives-news-spread =
    Cấp trên đề nghị chi bộ xem xét làm theo mô hình { $name } của { $unit }.
    { $words }
initiatives-take = Nhận làm
initiatives-decline = Chưa nhận
initiatives-declined = Đã ghi: chi bộ chưa nhận mô hình { $name }.
initiatives-news-declined = { $unit } chưa nhận mô hình { $name }.
initiatives-news-taken = { $unit } đã nhận làm mô hình { $name }.
initiatives-news-spreads = Mô hình { $name } của chi bộ được đề nghị nhân rộng đến { $count } đơn vị.
initiatives-form-spread =
    Nhân rộng mô hình { $name } đến những chi bộ nào? Đã chọn { $count }.
    Bấm vào tên để chọn hoặc bỏ; gõ một phần tên để tìm; xong bấm Xác nhận.
initiatives-spread-off = { $name }
initiatives-spread-none = Đồng chí chọn ít nhất một chi bộ.
initiatives-spread-all = Không còn chi bộ nào để nhân rộng.
initiatives-spread-settled = Đề nghị này đã được trả lời.
initiatives-spread-done = Đã gửi đề nghị đến bí thư của { $count } chi bộ.

initiatives-numbers-title = Mô hình của { $unit }, từ { $from } đến { $until }
initiatives-unit-line = { $unit }: đang thực hiện { $active }, bắt đầu trong kỳ { $started }
initiatives-units-more = và { $count } đơn vị nữa.
initiatives-sum-line = { $measure }: { $sum } ({ $count } mô hình)
initiatives-period-month = Tháng này
initiatives-period-quarter = Quý này
initiatives-period-year = Năm nay
initiatives-period-last_year = Năm trước
initiatives-head-own = MÔ HÌNH PHỤ TRÁCH
initiatives-line-own = { $name }, từ { $day }
initiatives-photo-withdrawn = Người gửi đã rút lại đồng ý dùng ảnh, nên ảnh không xem được nữa.
initiatives-form-number-skip = Chưa có số thì { -you } viết: Bỏ qua.
