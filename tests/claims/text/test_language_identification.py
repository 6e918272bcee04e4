"""The language that a text is in, told without the network or left open."""

import socket

import pytest

from claims.text import language_identification
from claims.text.language_identification import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(
            "The authority said that the pier would stay closed for the year and that nobody was hurt by it.",
            "en",
            id="English",
        ),
        pytest.param(
            "Der Pier bleibt nach dem Sturm gesperrt, und die Stadt will die Mauer nicht bezahlen, sagte der Minister.",
            "de",
            id="German",
        ),
        pytest.param(
            "La jetée est fermée depuis la tempête et les pêcheurs disent que le port ne sera pas ouvert cette année.",
            "fr",
            id="French",
        ),
        pytest.param(
            "El muelle está cerrado y los pescadores no tienen más remedio que usar el del sur, según el alcalde.",
            "es",
            id="Spanish",
        ),
        pytest.param(
            "Пирс закрыт и не будет открыт, как заявил министр, который был на месте и что-то сказал для прессы.",
            "ru",
            id="Russian",
        ),
        pytest.param(
            "Пірс закрито, і він не буде відкритий до літа, але це не всі новини, які були оприлюднені у порту.",
            "uk",
            id="Ukrainian",
        ),
        pytest.param("港務局は月曜日、北桟橋を閉鎖したままにすると発表した。", "ja", id="Japanese"),
        pytest.param("港务局周一表示，北码头将继续关闭。", "zh", id="Chinese"),
        pytest.param("항만청은 월요일 북쪽 부두를 계속 폐쇄한다고 밝혔다.", "ko", id="Korean"),
        pytest.param("قالت سلطة الميناء يوم الاثنين إن الرصيف الشمالي سيبقى مغلقا.", "ar", id="Arabic"),
        pytest.param("اسکله شمالی بسته می‌ماند و گفته شد که پولی برای تعمیر نیست.", "fa", id="Persian"),
        pytest.param("רשות הנמל הודיעה ביום שני כי המזח הצפוני יישאר סגור.", "he", id="Hebrew"),
        pytest.param("Η λιμενική αρχή δήλωσε ότι η προβλήτα θα μείνει κλειστή.", "el", id="Greek"),
        pytest.param("Põhjakai jääb pärast tormi suletuks, teatas sadam esmaspäeval.", "et", id="Estonian"),
        pytest.param(
            "Eg skriv ikkje om dette kvar dag, sa ordføraren til avisa.", "no", id="Norwegian, in either spelling"
        ),
        pytest.param("Die Hafenmauer hielt nicht stand.", "de", id="a single line"),
        pytest.param("Half of a character \ud800 stands in this line of English.", "en", id="half of a character"),
        pytest.param("Pier 7: 12 %, 14 %", None, id="too little to tell"),
        pytest.param("Nuova Vista", None, id="a name says nothing of the language it stands in"),
        pytest.param("🙂🙂🙂", None, id="no letters"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_language_is_told_or_left_open(text, language):
    assert guess_language(text) == language


def test_nothing_is_fetched_to_tell_a_language(monkeypatch):
    def refuse(*_):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    language_identification._detector.cache_clear()
    assert guess_language("The harbour wall did not hold in the storm.") == "en"
