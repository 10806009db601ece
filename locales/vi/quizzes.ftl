# Câu hỏi, cuộc thi, hái hoa dân chủ: những chữ dùng chung.
quiz-about = Thi tìm hiểu, ngân hàng câu hỏi
quiz-home = Thi tìm hiểu: { $unit }
quiz-true = Đúng
quiz-false = Sai
quiz-flaw = Báo sai sót
quiz-answer = Đáp án: { $answer }
quiz-explanation = Giải thích: { $words }
quiz-source = Nguồn: { $source }
quiz-kind =
    { $kind ->
        [true_false] Đúng hay sai
        [short_answer] Trả lời ngắn
        [open] Tự luận
        [task] Thực hiện
       *[multiple_choice] Chọn đáp án
    }
quiz-topic =
    { $topic ->
        [tieu_su_moc_thoi_gian] Tiểu sử Bác Hồ
        [ten_goi_bi_danh] Tên gọi, bí danh
        [hanh_trinh_cuu_nuoc] Hành trình cứu nước
        [tac_pham] Tác phẩm
        [di_chuc] Di chúc
        [khang_chien_nha_nuoc] Kháng chiến, Nhà nước
        [dao_duc_phong_cach] Đạo đức, phong cách
        [di_tich_bao_tang] Di tích, bảo tàng
        [ngay_le_to_chuc_dang] Ngày lễ, tổ chức Đảng
        [dia_danh_quoc_te] Địa danh quốc tế
       *[don_vi] Đơn vị, địa phương
    }
