# Báo cáo: tệp Word, tệp Excel, số liệu nhập tay, cài đặt báo cáo.
reports-about = Báo cáo, số liệu ra tệp
reports-label = Báo cáo
reports-help = /baocao: chọn kỳ, rồi lấy Báo cáo (Word) là bản dự thảo để sửa, hoặc Số liệu (Excel). Ví dụ: bấm tháng đang xem, hoặc Từ ngày … đến ngày … rồi gõ 1/11 và 30/11.
reports-help-typed = /baocao, nút Số liệu nhập tay: ghi số văn bản đã ban hành, số cuộc kiểm tra, đối thoại của từng tháng. Nút Cài đặt báo cáo: cấp trên, chỉ thị, người ký, nơi nhận.
reports-sees-only = Đồng chí xem số liệu bằng lệnh /tonghop. Tệp báo cáo do cấp ủy và lãnh đạo đơn vị lấy.
reports-which-unit = Báo cáo của đơn vị nào?
reports-which-below = Chọn đơn vị thuộc { $unit }.
reports-which-period = Báo cáo của { $unit }: chọn kỳ.
reports-range = Từ ngày … đến ngày …
reports-range-from = Từ ngày nào? Ví dụ: 1/11 hoặc 01/11/2026
reports-range-last = Đến hết ngày nào?
reports-range-order = Ngày cuối trước ngày đầu. Đồng chí ghi lại ngày cuối.
reports-range-long = Kỳ này dài quá mười năm. Đồng chí ghi ngày gần hơn.
reports-below = Đơn vị trực thuộc
reports-files = Báo cáo của { $unit }, { $period }.
reports-files-hint = Bản Word là dự thảo để sửa và ký. Bản Excel có số liệu từng đơn vị.
reports-running = Kỳ này chưa kết thúc: việc đang diễn ra chưa được cộng vào.
reports-future = Kỳ này chưa đến.
reports-word = Báo cáo (Word)
reports-excel = Số liệu (Excel)
reports-other-period = Chọn kỳ khác
reports-nothing = { $unit } chưa có số liệu nào trong kỳ { $period }, nên chưa làm tệp. Đồng chí chọn kỳ khác, hoặc ghi số liệu nhập tay.
reports-known = Số liệu từ { $known }/{ $cells } chi bộ.
reports-sent-word = Báo cáo của { $unit }, { $period }: bản dự thảo. Đồng chí xem lại, viết thêm phần hạn chế, phương hướng trước khi ký.
reports-sent-excel = Số liệu của { $unit }, { $period }.
reports-spoken = Số liệu chính của { $unit }, { $period }:
reports-no-files = Ứng dụng nhắn tin này không nhận được tệp, nên Trợ lý ghi số liệu chính ở đây.
reports-not-made = Chưa làm được tệp này. Đồng chí thử lại sau ít phút.

reports-month = tháng { $month }/{ $year }
reports-month-before = Tháng trước
reports-month-after = Tháng sau
reports-typed = Số liệu nhập tay
reports-typed-title = Số liệu nhập tay của { $unit }, { $month }
reports-typed-none = Chưa ghi số nào trong tháng này.
reports-typed-hint = Bấm một mục để ghi hoặc sửa số. Số của đơn vị nào ghi ở đơn vị ấy; cấp trên cộng lại.
reports-typed-part = { $part }: { $unit }, { $month }
reports-typed-line = { $name }: { $value }
reports-typed-more = và { $count } mục khác
reports-typed-unset = chưa ghi
reports-typed-branch = (cả đơn vị trực thuộc: { $sum })
reports-typed-ask =
    { $kind }, { $month }, { $unit }: bao nhiêu?
    Đang ghi: { $now }. Đồng chí gõ một con số, ví dụ 3.
reports-typed-number = Đồng chí gõ một con số từ 0 đến { $max }, ví dụ 3.
reports-typed-saved = Đã ghi { $kind }: { $value }.
reports-typed-own-hint = Cần mục khác, đồng chí bấm Thêm mục. Mục thêm ở đơn vị trên thì các đơn vị trực thuộc cũng ghi được.
reports-typed-paper-hint = Chỉ ghi tổng số của những người theo dõi trên giấy, không ghi tên. Các số này cộng riêng, không nhập vào số Trợ lý đã đếm.
reports-part-documents = Văn bản ban hành
reports-part-oversight = Kiểm tra, giám sát
reports-part-dialogue = Đối thoại
reports-part-paper = Theo dõi trên giấy
reports-part-other = Mục khác
reports-kind-plan = Kế hoạch
reports-kind-guide = Hướng dẫn
reports-kind-telegram = Công điện
reports-kind-letter = Công văn
reports-kind-decision = Quyết định
reports-kind-notice = Thông báo
reports-kind-inspection = Cuộc kiểm tra
reports-kind-supervision = Cuộc giám sát
reports-kind-discipline = Trường hợp kỷ luật
reports-kind-dialogue = Cuộc đối thoại với nhân dân
reports-kind-paper_reading = Lượt nghe đọc, ghi trên giấy
reports-kind-paper_meeting = Lượt dự họp, ghi trên giấy
reports-kind-paper_pledge = Bản đăng ký, nộp bằng giấy
reports-kind-gone = Mục đã bỏ
reports-kind-add = Thêm mục
reports-kind-drop = Bỏ mục này
reports-kind-dropped = Đã bỏ mục { $kind }. Số đã ghi vẫn còn trong báo cáo các kỳ trước.
reports-kind-ask-documents = Tên loại văn bản? Tối đa { $max } chữ cái. Ví dụ: Tờ trình
reports-kind-ask-other = Tên mục cần đếm? Tối đa { $max } chữ cái. Ví dụ: Nhà đại đoàn kết bàn giao
reports-kind-taken = Đã có mục { $name }.
reports-kind-many = Đơn vị đã có { $max } mục riêng. Đồng chí bỏ bớt mục không dùng.
reports-history = Lịch sử ghi
reports-history-title = Lịch sử ghi số liệu của { $unit }, { $month }
reports-history-none = Chưa có ai ghi.
reports-history-line = { $at }, { $by }: { $kind }, { $before } → { $value }
reports-history-nobody = không còn tên
reports-head-own = Số liệu nhập tay đã ghi
reports-line-own = { $unit }, { $month }: ghi lần cuối ngày { $day }

reports-setup = Cài đặt báo cáo
reports-setup-title = Cài đặt báo cáo của { $unit }
reports-setup-line =
    { $field }: { $words }{ $from ->
        [own] { "" }
        [above] { " " }(theo { $unit })
       *[default] { " " }(mặc định)
    }
reports-setup-line-empty = { $field }: để trống
reports-setup-hint = Chỉ thị, kết luận và địa danh: đơn vị dưới chưa đặt riêng thì theo đơn vị trên. Các mục khác là của riêng từng đơn vị.
reports-setup-saved = Đã lưu.
reports-setup-upper = Cấp ủy cấp trên
reports-setup-directives = Chỉ thị, kết luận
reports-setup-town = Địa danh
reports-setup-signer = Thể thức ký
reports-setup-post = Chức danh ký
reports-setup-recipients = Nơi nhận
reports-setup-ask-upper = Tên cấp ủy cấp trên, ghi ở góc trái đầu báo cáo? Ví dụ: Đảng ủy phường Nguyễn Trãi
reports-setup-ask-directives = Tên và số các chỉ thị, kết luận mà báo cáo nêu, mỗi văn bản một dòng.
reports-setup-ask-town = Địa danh ghi trước ngày tháng? Ví dụ: Lào Cai. Biên bản của đơn vị cũng dùng địa danh này.
reports-setup-ask-signer = Thể thức ký ghi thế nào?
reports-setup-ask-post = Chức danh người ký?
reports-setup-ask-recipients = Nơi nhận, mỗi nơi một dòng. Ví dụ: Đảng ủy phường (để báo cáo)
reports-setup-drop = Bỏ, theo mặc định
reports-setup-again = Đồng chí ghi bằng chữ.
reports-setup-long = Dài quá { $max } chữ cái hoặc quá { $lines } dòng. Đồng chí viết gọn hơn.

reports-doc-number =
    { $unit ->
        [cell] Số …-BC/CB
       *[organisation] Số …-BC/…
    }
reports-doc-party = ĐẢNG CỘNG SẢN VIỆT NAM
reports-doc-draft = Dự thảo
reports-doc-title = BÁO CÁO
reports-doc-subject = Kết quả học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh { $period }
reports-doc-dated = { $place }, ngày { $day } tháng { $month } năm { $year }
reports-doc-opening = { $unit } báo cáo kết quả học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh { $period } như sau:
reports-doc-opening-directives = Thực hiện { $directives }, { $unit } báo cáo kết quả học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh { $period } như sau:
reports-doc-theme = Chủ đề năm { $year }: “{ $theme }”.
reports-doc-known = Số liệu tổng hợp từ { $known }/{ $cells } chi bộ có ghi nhận trong kỳ.
reports-doc-running = Kỳ báo cáo chưa kết thúc khi lập bản dự thảo này; việc đang diễn ra chưa được cộng vào.
reports-doc-part-1 = I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI
reports-doc-part-2 = II. KẾT QUẢ THỰC HIỆN
reports-doc-part-3 = III. HẠN CHẾ, NGUYÊN NHÂN
reports-doc-part-4 = IV. PHƯƠNG HƯỚNG, NHIỆM VỤ
reports-doc-limits = 1. Hạn chế
reports-doc-causes = 2. Nguyên nhân
reports-doc-issued = Trong kỳ, đã ban hành { $all } văn bản ({ $parts }) để lãnh đạo, chỉ đạo, triển khai thực hiện.
reports-doc-none-documents = Trong kỳ chưa có số liệu về văn bản ban hành.
reports-doc-result-sessions = Học tập, quán triệt
reports-doc-result-readings = Đọc, nghe về Bác đầu tuần
reports-doc-result-pledges = Đăng ký và thực hiện làm theo
reports-doc-result-meetings = Sinh hoạt chi bộ, sinh hoạt chuyên đề
reports-doc-result-quizzes = Hái hoa dân chủ, thi tìm hiểu
reports-doc-result-surveys = Nắm bắt tâm tư, lấy ý kiến
reports-doc-result-focus = Khâu đột phá, vấn đề nổi cộm
reports-doc-result-initiatives = Mô hình, việc làm hay
reports-doc-result-commendations = Biểu dương
reports-doc-result-oversight = Kiểm tra, giám sát
reports-doc-result-dialogue = Đối thoại với nhân dân
reports-doc-result-paper = Số liệu theo dõi trên giấy
reports-doc-result-other = Nội dung khác
reports-doc-none-sessions = Trong kỳ chưa có hội nghị học tập, quán triệt được ghi nhận.
reports-doc-none-readings = Trong kỳ chưa có buổi đọc đầu tuần được ghi nhận.
reports-doc-none-pledges = Trong kỳ chưa có số liệu về đăng ký làm theo.
reports-doc-none-meetings = Trong kỳ chưa có kỳ sinh hoạt được ghi nhận.
reports-doc-none-initiatives = Trong kỳ chưa có số liệu về mô hình.
reports-doc-none-commendations = Trong kỳ chưa có biểu dương được ghi nhận.
reports-doc-none-oversight = Trong kỳ chưa có số liệu về kiểm tra, giám sát.
reports-doc-none-dialogue = Trong kỳ chưa có số liệu về đối thoại.
reports-doc-said-sessions = Đã tổ chức { $count } hội nghị học tập, quán triệt.
reports-doc-said-session-came = Có { $count } lượt người dự, đạt { $rate }.
reports-doc-said-essays = Đã tổ chức { $count } đợt viết bài thu hoạch.
reports-doc-said-essay-answers = Đã nộp { $count } bài thu hoạch, đạt { $rate }.
reports-doc-said-readings = Đã tổ chức { $count } buổi đọc đầu tuần.
reports-doc-said-heard = Có { $count } lượt nghe, đạt { $rate }.
reports-doc-said-behalf = Trong các lượt ghi nhận có { $count } lượt ghi hộ.
reports-doc-said-reread = Có { $count } lượt đọc lại sau.
reports-doc-said-pledges = Có { $count } đảng viên đăng ký làm theo, đạt { $rate }.
reports-doc-said-received = Đã tiếp nhận { $count } bản đăng ký.
reports-doc-said-pledge-months = Hằng tháng có { $count } lượt cập nhật việc đăng ký, đạt { $rate }.
reports-doc-said-finished = Đã hoàn thành { $count } việc đăng ký.
reports-doc-said-meetings = Đã tổ chức { $count } kỳ sinh hoạt chi bộ.
reports-doc-said-thematic = Trong đó có { $count } kỳ sinh hoạt chuyên đề.
reports-doc-said-came = Có { $count } lượt đảng viên dự sinh hoạt, đạt { $rate }.
reports-doc-said-flowers = Đã tổ chức { $count } buổi hái hoa dân chủ.
reports-doc-said-contests = Đã tổ chức { $count } cuộc thi tìm hiểu.
reports-doc-said-contest-answers = Có { $count } lượt người dự thi, đạt { $rate }.
reports-doc-said-quick = Đã tổ chức { $count } cuộc thi nhanh.
reports-doc-said-surveys = Đã tổ chức { $count } lần khảo sát, lấy ý kiến.
reports-doc-said-survey-answers = Có { $count } lượt trả lời, đạt { $rate }.
reports-doc-said-focus-open = Đang theo dõi { $count } khâu đột phá, vấn đề nổi cộm.
reports-doc-said-focus-done = Đã làm xong { $count } khâu đột phá, vấn đề nổi cộm.
reports-doc-said-initiatives = Có { $count } mô hình, việc làm hay đang thực hiện.
reports-doc-said-started = Bắt đầu { $count } mô hình mới trong kỳ.
reports-doc-said-ended = Kết thúc { $count } mô hình trong kỳ.
reports-doc-said-persons = Đã biểu dương { $count } lượt cá nhân.
reports-doc-said-groups = Đã biểu dương { $count } lượt tập thể.
reports-doc-end = Trên đây là báo cáo kết quả học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh { $period } của { $unit }.
reports-doc-recipients = Nơi nhận:
reports-doc-kept =
    { $unit ->
        [cell] Lưu chi bộ
       *[organisation] Lưu
    }
reports-doc-signer-first =
    { $unit ->
        [cell] T/M CHI BỘ
       *[organisation] T/M ĐẢNG ỦY
    }
reports-doc-signer-second =
    { $unit ->
        [cell] T/M CHI ỦY
       *[organisation] T/M BAN THƯỜNG VỤ
    }
reports-doc-signer-title = BÍ THƯ
reports-doc-signer-deputy = PHÓ BÍ THƯ
reports-doc-annex = PHỤ LỤC { $number }
reports-doc-annex-figures = Số liệu trong kỳ
reports-doc-annex-typed = Số liệu nhập tay theo loại
reports-doc-typed-note = Số liệu nhập tay ghi theo tháng; một tháng tính vào kỳ có ngày 15 của tháng ấy.
reports-doc-number-column = TT
reports-doc-unit = Đơn vị
reports-doc-what = Nội dung
reports-doc-part = Mục
reports-doc-figure = Số liệu
reports-doc-total = Cộng

reports-tab-title = { $title }: { $unit }
reports-tab-period = { $period } (từ { $from } đến { $last }), lập ngày { $day }
reports-tab-readings = Đọc đầu tuần
reports-tab-meetings = Sinh hoạt
reports-tab-pledges = Đăng ký làm theo
reports-tab-surveys = Khảo sát
reports-tab-quizzes = Thi, hái hoa
reports-tab-announcements = Thông báo
reports-tab-commendations = Biểu dương
reports-tab-initiatives = Mô hình
reports-tab-focus = Khâu đột phá
reports-tab-essays = Bài thu hoạch
reports-tab-reports = Nhập tay
reports-tab-months = Từng tháng
reports-column-direct = Đơn vị trực thuộc
reports-column-unit = Đơn vị có số liệu
reports-column-month = Tháng
reports-column-of = Trên tổng số
reports-column-rate = Tỷ lệ
reports-column-for = Ghi hộ
reports-column-base = { $name }: tổng số
reports-column-share = { $name }: tỷ lệ
reports-column-behalf = { $name }: ghi hộ

figures-typed-documents = Văn bản ban hành
figures-typed-inspection = Cuộc kiểm tra
figures-typed-supervision = Cuộc giám sát
figures-typed-discipline = Trường hợp kỷ luật
figures-typed-dialogue = Cuộc đối thoại với nhân dân
figures-typed-paper-reading = Lượt nghe đọc, ghi trên giấy
figures-typed-paper-meeting = Lượt dự họp, ghi trên giấy
figures-typed-paper-pledge = Bản đăng ký, nộp bằng giấy
