from desktop.ui.parts.buttons import button


def test_a_button_is_a_word_with_a_picture_beside_it_where_asked_for(qapp):
    assert button("Lưu", "main").icon().isNull()
    pictured = button("Đoàn khách…", "quiet", "users")
    assert not pictured.icon().isNull()
    assert pictured.accessibleName() == "Đoàn khách…"
    assert pictured.objectName() == "quiet"
