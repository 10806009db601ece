# Menu, trợ giúp, thôi việc đang làm dở.
menu-title = { -You } chọn việc cần làm:
menu-title-member =
    { -You } { $name }, { $unit }.
    { -You } chọn việc cần làm:
menu-not-joined =
    Tài khoản này chưa tham gia.
    Muốn tham gia, { -you } mở đường dẫn mời do chi bộ gửi.
menu-label = Mở menu
menu-help-label = Trợ giúp
menu-not-understood =
    Trợ lý chưa hiểu nội dung này, nên chưa làm gì.
    { -You } bấm nút dưới đây hoặc gửi /menu để xem việc có thể làm.
menu-nothing-open = Không có việc nào đang làm dở.
menu-about = Xem việc có thể làm
menu-about-help = Trợ giúp, kèm ví dụ
menu-about-cancel = Thôi việc đang làm dở
menu-help-title = Trợ lý chi bộ trả lời tự động. Trợ lý giúp nhắc việc, ghi nhận và tổng hợp, không thay sổ sách của chi bộ.
menu-help =
    /menu: xem việc có thể làm lúc này.
    /huy: thôi việc đang làm dở. Ví dụ: đang trả lời câu hỏi (2/5), gửi /huy là thôi, chưa có gì thay đổi.
menu-which-unit = { -You } chọn đơn vị:
