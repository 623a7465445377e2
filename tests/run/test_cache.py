import json

from hypothesis import given
from hypothesis import strategies as st

from checker.run.cache import DiskCache, cache_folder

DATA = {"words": ["rise", "fall"], "factor": "0.01"}


def test_what_is_put_is_got(tmp_path):
    cache = DiskCache(tmp_path / "new" / "folder")
    assert cache.get("lexicon") is None
    cache.put("lexicon", DATA)
    assert cache.get("lexicon") == DATA
    assert cache.get("units") is None
    assert [path.suffix for path in (tmp_path / "new" / "folder").iterdir()] == [".json"]


def test_a_torn_or_changed_file_is_as_none(tmp_path):
    cache = DiskCache(tmp_path)
    for spoilt in (b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"words": []}', b"null", b'"x"'):
        cache.put("lexicon", DATA)
        (file,) = tmp_path.iterdir()
        file.write_bytes(spoilt)
        assert cache.get("lexicon") is None


def test_a_changed_value_is_as_none(tmp_path):
    cache = DiskCache(tmp_path)
    cache.put("lexicon", DATA)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes().replace(b"rise", b"rice"))
    assert cache.get("lexicon") is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "file").write_text("")
    cache = DiskCache(tmp_path / "file" / "cache")
    cache.put("lexicon", DATA)
    assert cache.get("lexicon") is None
    DiskCache(None).put("lexicon", DATA)


def test_the_folder_is_the_users_own():
    assert str(cache_folder({"FIGCHECK_CACHE_DIR": "/var/figs", "HOME": "/home/ed"})) == "/var/figs"
    assert cache_folder({"FIGCHECK_CACHE_DIR": "", "HOME": "/home/ed"}) is None
    assert cache_folder({}) is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda v: st.lists(v) | st.dictionaries(st.text(), v)
    )
)
def test_plain_data_comes_back_as_it_was(tmp_path_factory, value):
    cache = DiskCache(tmp_path_factory.getbasetemp() / "cache")
    cache.put("any", value)
    assert json.dumps(cache.get("any")) == json.dumps(value)
