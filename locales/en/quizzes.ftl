# Questions, contests, hái hoa dân chủ: words used by all of them.
quiz-about = Contests, the question bank
quiz-home = Contests: { $unit }
quiz-true = True
quiz-false = False
quiz-flaw = Report a mistake
quiz-answer = Answer: { $answer }
quiz-explanation = Why: { $words }
quiz-source = Source: { $source }
quiz-kind =
    { $kind ->
        [true_false] True or false
        [short_answer] Short answer
        [open] In own words
        [task] Something to do
       *[multiple_choice] Choose the answer
    }
quiz-topic =
    { $topic ->
        [tieu_su_moc_thoi_gian] Life of Uncle Ho
        [ten_goi_bi_danh] Names and aliases
        [hanh_trinh_cuu_nuoc] The journey abroad
        [tac_pham] Works
        [di_chuc] The Testament
        [khang_chien_nha_nuoc] Resistance and State
        [dao_duc_phong_cach] Morals and style
        [di_tich_bao_tang] Relics and museums
        [ngay_le_to_chuc_dang] Holidays and the Party
        [dia_danh_quoc_te] Places in the world
       *[don_vi] The unit and its place
    }
