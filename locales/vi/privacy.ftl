# Dữ liệu của mỗi người.
privacy-about = Dữ liệu của tôi
privacy-label = Dữ liệu của tôi
privacy-joined =
    Dữ liệu của { -you } { $name }, { $unit }.
    Lưu: họ tên, đơn vị, chức vụ, diện như danh sách chi bộ; tài khoản { $platform }; những gì { -you } trả lời và ngày giờ.
    Để nhắc việc, ghi nhận, tổng hợp việc học tập và sinh hoạt.
    Bí thư và chi ủy xem được; tổ trưởng xem việc của tổ mình; cấp trên chỉ xem số liệu chung. Phiếu kín không ghi ai trả lời.
    Tin nhắn đi qua máy chủ của { $platform } ở nước ngoài.
    Muốn sửa họ tên: bấm Xem dữ liệu.
privacy-given = Đã đồng ý ngày { $day }: { $purpose }.
privacy-not-joined =
    Tài khoản này chưa tham gia.
    Trợ lý chỉ lưu mã tài khoản, tên hiển thị, ngôn ngữ và tên đồng chí đã gõ khi xin tham gia, nếu có. Dùng để trả lời đồng chí. Đồng chí bí thư thấy tên hiển thị khi đồng chí xin tham gia.
privacy-administrator = Tài khoản này đang giữ việc quản trị.
privacy-show = Xem dữ liệu
privacy-withdraw = Rút lại đồng ý
privacy-erase = Xóa dữ liệu
privacy-keep = Giữ nguyên
privacy-kept = Giữ nguyên. Chưa có gì thay đổi.
privacy-rename = Sửa họ tên
privacy-file-json = Dữ liệu của { -you }, dạng cho máy đọc.
privacy-file-text = Dữ liệu của { -you }, dạng dễ đọc.
privacy-end = Hết. Trên đây là toàn bộ dữ liệu về { -you }.
privacy-withdraw-one = Thôi: { $purpose }
privacy-withdrawn-one = Đã rút lại.
privacy-withdraw-question =
    Rút lại đồng ý?
    Trợ lý ngừng ngay mọi tin nhắn cho { -you }. { -You } vẫn trong danh sách chi bộ, được theo dõi trên giấy.
    Những gì đã trả lời vẫn còn; muốn bỏ thì chọn Xóa dữ liệu.
    Đồng chí bí thư được báo, không kèm lý do. Muốn tham gia lại, { -you } xin đường dẫn mới.
privacy-withdrawn = Đã rút lại. Từ nay Trợ lý không nhắn tin cho { -you }. Cảm ơn { -you }.
privacy-left-report = Đồng chí { $name } từ nay được theo dõi trên giấy và không nhận tin nhắn.
privacy-erase-question =
    Xóa dữ liệu của { -you }?
    Xóa: tài khoản, bản đăng ký, những câu trả lời và những lần sửa câu trả lời. Kết quả đã tổng hợp chỉ còn con số, không còn tên.
    Không xóa: họ tên, đơn vị, chức vụ, diện trong danh sách của chi bộ; ngày đồng ý và ngày rút; việc { -you } đã ghi hộ người khác.
    Việc này không lấy lại được.
privacy-erase-account-question =
    Xóa dữ liệu của tài khoản này?
    Việc này không lấy lại được. Nếu { -you } nhắn lại, Trợ lý lại lưu mã tài khoản để trả lời.
privacy-erased = Đã xóa. Từ nay Trợ lý không nhắn tin cho { -you }. { -You } được theo dõi trên giấy.
privacy-erased-account = Đã xóa dữ liệu của tài khoản này.
privacy-last-administrator = Đồng chí là người quản trị duy nhất. Xin giao việc quản trị cho người khác trước.
privacy-name-prompt = Họ và tên đúng của { -you } viết thế nào? Ví dụ: Nguyễn Văn An
privacy-name-report = Đồng chí { $name } đề nghị sửa họ tên thành: { $wanted }. Đồng chí sửa trong /danhsach nếu đúng.
privacy-name-sent = Đã chuyển đề nghị đến đồng chí bí thư.
privacy-name-nobody = Chi bộ chưa có đồng chí bí thư tham gia để sửa danh sách. { -You } báo trực tiếp giúp.
privacy-head-account = TÀI KHOẢN
privacy-head-member = DANH SÁCH
privacy-head-roles = CHỨC VỤ
privacy-head-absences = THỜI GIAN VẮNG
privacy-head-consents = ĐỒNG Ý
privacy-head-answers = CÂU TRẢ LỜI
privacy-head-earlier = CÂU TRẢ LỜI TRƯỚC KHI SỬA
privacy-head-claims = TÊN ĐÃ GÕ KHI XIN THAM GIA
privacy-head-drafts = PHIẾU KHÔNG GHI TÊN CHƯA NỘP
privacy-head-tasks = VIỆC ĐƯỢC GIAO
privacy-head-signed = THÔNG BÁO ĐÃ KÝ
privacy-line-draft = { $feature }, ngày { $asked }: { $value }
privacy-line-task = { $words }; hạn { $due }; { $state }
privacy-task-state =
    { $state ->
        [done] đã xong
        [dropped] đã thôi
       *[open] đang làm
    }
privacy-line-signed = Ngày { $at }: { $text }
privacy-line-account = { $platform}, tên hiển thị { $shown }, từ ngày { $since }
privacy-line-member = { $name }; { $unit }; { $standing }; mã { $code }
privacy-line-role = { $role }, { $unit }, từ { $since } đến { $until }
privacy-line-absence = { $kind }, từ { $from } đến { $until }
privacy-line-consent = { $purpose }; { $platform }; đồng ý { $given }; rút lại { $withdrawn }
privacy-line-answer = { $feature }, ngày { $asked }, { $item }: { $value } ({ $by }, { $at })
privacy-line-claim = { $typed }, ngày { $at }
privacy-by-self = tự ghi
privacy-by-another = được ghi hộ
privacy-purpose =
    { $purpose ->
        [use] dùng Trợ lý
        [name_when_winning] nêu tên khi đạt giải
        [name_when_commended] nêu tên khi biểu dương
        [name_as_reader] nêu tên người đọc
        [photo] dùng ảnh
       *[other] việc khác
    }
privacy-standing =
    { $standing ->
        [full] chính thức
        [probationary] dự bị
        [visiting] sinh hoạt tạm thời
        [participant] quần chúng
       *[other] chưa rõ
    }
privacy-role =
    { $role ->
        [administrator] quản trị
        [leader] lãnh đạo
        [overseer] theo dõi
        [secretary] bí thư
        [deputy_secretary] phó bí thư
        [committee_member] chi ủy viên
        [group_leader] tổ trưởng
        [deputy_group_leader] tổ phó
        [recorder] thư ký
       *[other] việc khác
    }
privacy-absence =
    { $kind ->
        [exempt] miễn sinh hoạt
        [leave] tạm vắng
        [posted] sinh hoạt tạm thời nơi khác
       *[other] vắng
    }
privacy-help = /dulieu: xem dữ liệu của mình, tải về, sửa, rút lại đồng ý, xóa.
privacy-toast-erased = Đã xóa.
privacy-head-pledges = BẢN ĐĂNG KÝ
privacy-line-pledge = Năm { $year }: { $words }; hạn { $due }
privacy-line-pledge-change = Năm { $year }, trước ngày { $at }: { $words }; lý do đổi: { $reason }
