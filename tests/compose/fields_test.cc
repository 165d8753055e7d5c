#include "compose/fields.h"

#include <deque>

#include <doctest/doctest.h>

#include "compose/list_fields.h"
#include "compose/report_fields.h"
#include "sample.h"
#include "stylesheet/paths.h"

using namespace tongket;
using namespace tongket::compose;

namespace {

const stylesheet::Stylesheet sheet = sample::layout();

report::Report full_report() {
    report::Report made = sample::report();
    made.issuer.name = sample::text("Ủy ban nhân dân | quận Bắc Từ Liêm");
    made.document.number = sample::text("/BC-UBND");
    made.document.date = vietnamese::Date{2021, 12, 0};
    made.bases = {sample::text("Căn cứ một"), sample::text("Căn cứ hai")};
    made.addressees = {sample::text("Thành ủy")};
    made.recipients = {sample::text("Như trên")};
    report::Statistic budget;
    budget.id = "thu";
    budget.label = "Thu ngân sách";
    budget.value_text = "3.300";
    budget.unit = "tỷ đồng";
    budget.fields = {{"of-plan", "103,8%"}};
    made.statistics = {budget};
    made.sections = {sample::section("Một", {report::Chart{}})};
    made.awards = {
        {sample::text("Bằng khen"), sample::text("6 tập thể"), {}, {}, {}, {}, {}, {}, {}}};
    made.goals.emplace_back().text = sample::text("Hưởng ứng");
    made.goals.back().year = 2022;
    made.appendices = {{sample::text("Danh sách"), {}, {}, {}, {}}};
    return made;
}

std::string value(const Scope& fields, std::string_view path) {
    const Field* field = fields.find(path);
    REQUIRE(field != nullptr);
    return plain_text(field->text);
}

}  // namespace

TEST_CASE("every path that a layout may name is a field, in the document or in its list") {
    const report::Report report = full_report();
    LookSample look;
    look.pages = {{std::make_shared<const graphics::Page>(), "1"}};
    look.families = {"Source Serif 4"};
    look.colours = {{"son", graphics::black()}};
    ReportFields fields(report, sheet, {&look, 1});
    const Fields appendix = make_appendix_fields(report, 0);
    const report::Section chapter = sample::section("Chương");
    const Fields section = make_section_fields(report, chapter, "1");
    const report::Image image;
    const Field pictures = pictures_field({&image});
    const Scope document{&fields};
    std::deque<Fields> asked;  // that scopes refer to
    const auto first = [&](std::string_view list) {
        return Scope{&asked.emplace_back(document.find(list)->members[0]), &document};
    };
    for (const stylesheet::PathEntry& entry : stylesheet::layout_paths()) {
        CAPTURE(entry.path);
        switch (entry.scope) {
            case stylesheet::Scope::Appendix:
                CHECK(Scope{&appendix}.find(entry.path) != nullptr);
                break;
            case stylesheet::Scope::Charts:
                CHECK(first("charts").find(entry.path) != nullptr);
                break;
            case stylesheet::Scope::Looks:
                CHECK(first("looks").find(entry.path) != nullptr);
                break;
            case stylesheet::Scope::LookFamilies: {
                const Fields family = first("looks").find("families")->members[0];
                CHECK(Scope{&family}.find(entry.path) != nullptr);
                break;
            }
            case stylesheet::Scope::LookColours: {
                const Fields colour = first("looks").find("colours")->members[0];
                CHECK(Scope{&colour}.find(entry.path) != nullptr);
                break;
            }
            case stylesheet::Scope::Pages: {
                const Fields page = first("looks").find("pages")->members[0];
                CHECK(Scope{&page}.find(entry.path) != nullptr);
                break;
            }
            case stylesheet::Scope::Statistics:
            case stylesheet::Scope::Member:
                CHECK(first("statistics").find(entry.path) != nullptr);
                break;
            case stylesheet::Scope::Awards:
                CHECK(first("awards").find(entry.path) != nullptr);
                break;
            case stylesheet::Scope::AwardGroups:
                CHECK(first("award-groups").find(entry.path) != nullptr);
                break;
            case stylesheet::Scope::Section:
                CHECK(Scope{&section}.find(entry.path) != nullptr);
                break;
            case stylesheet::Scope::Pictures:
                CHECK(Scope{&asked.emplace_back(pictures.members[0])}.find(entry.path) != nullptr);
                break;
            case stylesheet::Scope::Entry:
            case stylesheet::Scope::Frames:
                break;  // made where they are set
            case stylesheet::Scope::Goals:
                CHECK(first("goals").find(entry.path) != nullptr);
                break;
            case stylesheet::Scope::Appendices:
                CHECK(first("appendices").find(entry.path) != nullptr);
                break;
            default:
                CHECK(document.find(entry.path) != nullptr);
        }
    }
}

TEST_CASE("a blank number leaves the white of the layout before its symbol") {
    const report::Report whole = full_report();  // the fields name its keys
    ReportFields fields(whole, sheet);
    const PieceList& pieces = Scope{&fields}.find("document.number")->text;
    REQUIRE(pieces.size() == 2);
    CHECK(std::get<document::Gap>(pieces[0]).width == sheet.blank_number);
    CHECK(std::get<report::Span>(pieces[1]).text == "/BC-UBND");
}

TEST_CASE("a blank day leaves white inside the date") {
    const report::Report whole = full_report();  // the fields name its keys
    ReportFields fields(whole, sheet);
    const PieceList& pieces = Scope{&fields}.find("document.date")->text;
    REQUIRE(pieces.size() == 3);
    CHECK(std::get<report::Span>(pieces[0]).text == "ngày ");
    CHECK(std::get<document::Gap>(pieces[1]).width == sheet.blank_day);
    CHECK(std::get<report::Span>(pieces[2]).text == " tháng 12 năm 2021");
}

TEST_CASE("a bar in a body's name is a name break without blanks, and keeps the places right") {
    const report::Report whole = full_report();  // the fields name its keys
    ReportFields fields(whole, sheet);
    const PieceList& pieces = Scope{&fields}.find("issuer.name")->text;
    REQUIRE(pieces.size() == 3);
    CHECK(std::get<report::Span>(pieces[0]).text == "Ủy ban nhân dân");
    CHECK(std::holds_alternative<NameBreak>(pieces[1]));
    const auto& second = std::get<report::Span>(pieces[2]);
    CHECK(second.text == "quận Bắc Từ Liêm");
    CHECK(second.place.column == 5 + 18);
}

TEST_CASE("members know their position and their fields") {
    const report::Report whole = full_report();  // the fields name its keys
    ReportFields fields(whole, sheet);
    const Members& bases = Scope{&fields}.find("bases")->members;
    REQUIRE(bases.size() == 2);
    const Fields basis = bases[1];
    CHECK(value(&basis, "item") == "Căn cứ hai");
    CHECK(value(&basis, "index") == "2");
    CHECK_FALSE(Scope{&basis}.find("first")->given);
    CHECK(Scope{&basis}.find("last")->given);
    CHECK_FALSE(Scope{&basis}.find("only")->given);
    const Fields statistic = Scope{&fields}.find("statistics")->members[0];
    CHECK(value(&statistic, "value") == "3.300\u00A0tỷ đồng");
    CHECK(value(&statistic, "number") == "3.300");
    CHECK(value(&statistic, "of-plan") == "103,8%");
    CHECK(value(&statistic, "plan").empty());
    CHECK(Scope{&statistic}.find("only")->given);
}

TEST_CASE("awards of one title are counted, by kind where the kinds of all are told") {
    report::Report whole;
    const auto add = [&whole](std::string_view title, std::string_view recipient, bool is_named) {
        report::Award award;
        award.title = sample::text(title);
        award.recipient = sample::text(recipient);
        award.is_named = is_named;
        whole.awards.push_back(award);
    };
    add("Bằng khen", "Trường Tiểu học A", true);
    add("Bằng khen", "Nguyễn Văn A", true);
    whole.awards.back().salutation = sample::text("Ông");
    add("Giấy khen", "1.018 tập thể", false);
    const auto text = [&whole](std::size_t group, std::string_view path) {
        ReportFields fields(whole, sheet);
        const Fields member = Scope{&fields}.find("award-groups")->members[group];
        return value(&member, path);
    };
    CHECK(text(0, "number") == "2");
    CHECK(text(0, "collectives") == "1");
    CHECK(text(0, "people") == "1");
    CHECK(text(1, "number") == "1.018");
    CHECK(text(1, "people") == "–");
    CHECK(text(0, "kinds") == "tập thể, cá nhân");
    CHECK(text(1, "kinds") == "tập thể");
    const auto of_all = [&whole](std::string_view path) {
        ReportFields fields(whole, sheet);
        return value(&fields, path);
    };
    CHECK(of_all("awards.kinds") == "tập thể, cá nhân");
    CHECK(of_all("awards.counts") == "1.019 tập thể, 01 cá nhân");
    whole.awards[1].salutation = {};
    CHECK(of_all("awards.counts") == "1.020 tập thể, cá nhân");
    CHECK(text(0, "number") == "2");
    CHECK(text(0, "people").empty());
    CHECK(text(1, "collectives").empty());
    whole.awards[2].recipient = sample::text("các đơn vị");
    CHECK(of_all("awards.counts").empty());
    CHECK(of_all("awards.kinds") == "tập thể, cá nhân");
    CHECK(text(1, "number") == "các đơn vị");
}

TEST_CASE("of many titles of awards the first are named, and how many others there are") {
    report::Report whole;
    const auto names = [&whole] {
        ReportFields fields(whole, sheet);
        return value(&fields, "award-groups.first-names");
    };
    CHECK(names().empty());
    for (const char* title : {"Cờ thi đua", "Bằng khen", "Giấy khen"}) {
        whole.awards.emplace_back().title = sample::text(title);
    }
    CHECK(names() == "Cờ thi đua; Bằng khen; Giấy khen");
    whole.awards.emplace_back().title = sample::text("Lao động tiên tiến");
    CHECK(names() == "Cờ thi đua; Bằng khen và 2 danh hiệu, hình thức khác");
}

TEST_CASE("an item has a name before its first colon, and a rest after it") {
    report::Report whole;
    whole.recipients = {sample::text("Cổ Nhuế 1: điện thoại: ……"), sample::text("Lưu: VT"),
                        sample::text("Như trên")};
    ReportFields fields(whole, sheet);
    const Members& members = Scope{&fields}.find("recipients")->members;
    const auto text = [&](std::size_t index, std::string_view path) {
        const Fields member = members[index];
        return plain_text(Scope{&member}.find(path)->text);
    };
    CHECK(text(0, "item.name") == "Cổ Nhuế 1");
    CHECK(text(0, "item.rest") == "điện thoại: ……");
    CHECK(text(2, "item.name") == "Như trên");
    const Fields last = members[2];
    CHECK_FALSE(Scope{&last}.find("item.rest")->given);
}

TEST_CASE("a list that the sections show themselves does not count as given") {
    report::Report report = full_report();
    report.statistics_shown = true;
    ReportFields fields(report, sheet);
    CHECK_FALSE(Scope{&fields}.find("statistics")->given);
    CHECK(Scope{&fields}.find("statistics")->members.size() == 1);
    CHECK(Scope{&fields}.find("awards")->given);
}

TEST_CASE("a list that the report's text shows is the layout's where the layout prints no text") {
    report::Report report = full_report();
    report.goals_shown = true;
    stylesheet::Stylesheet leaflet = sample::layout();
    leaflet.appendix.is_printed = false;
    const auto is_given = [&] { return ReportFields(report, leaflet).find("goals")->given; };
    CHECK(is_given());
    leaflet.parts_sections = true;
    CHECK_FALSE(is_given());
    leaflet.parts_sections = false;
    leaflet.appendix.is_printed = true;
    CHECK_FALSE(is_given());
    report.appendices.clear();
    CHECK(is_given());
}

TEST_CASE("what a number is of its whole is a percentage, of a part and of a percentage alike") {
    report::Statistic statistic;
    const auto of_whole = [&statistic] {
        const Fields fields = statistic_fields(statistic, 0, 1);
        return value(Scope{&fields}, "of-whole");
    };
    CHECK(of_whole().empty());
    statistic.value = vietnamese::Decimal{233, 0};
    CHECK(of_whole().empty());
    statistic.of = vietnamese::Decimal{473, 0};
    CHECK(of_whole() == "49,3%");
    statistic.of = vietnamese::Decimal{0, 0};
    CHECK(of_whole().empty());
    statistic.value = vietnamese::Decimal{9985, 2};
    statistic.value_text = "99,85";
    statistic.unit = "%";
    CHECK(of_whole() == "99,85%");
}

TEST_CASE("an award that somebody else gives says so, others are the head's of the report's body") {
    report::Report report = full_report();
    report.signer.role = sample::text("Chủ tịch");
    report.awards.resize(3, report.awards.front());
    report.awards[0].title = sample::text("Bằng khen của Thủ tướng Chính phủ");
    report.awards[1].title = sample::text("Giấy khen của Chủ tịch Ủy ban nhân dân quận");
    report.awards[2].title = sample::text("Giấy khen");
    ReportFields fields(report, sheet);
    const auto award = [&fields](std::size_t i) -> Fields {
        return Scope{&fields}.find("awards")->members[i];
    };
    const Fields given = award(0), own = award(1), plain = award(2);
    CHECK(value(Scope{&given}, "form") == "Bằng khen");
    CHECK(value(Scope{&given}, "giver") == "Thủ tướng Chính phủ");
    CHECK(Scope{&given}.find("giver.other")->given);
    for (const Fields* one : {&own, &plain}) {
        CHECK(value(Scope{one}, "form") == "Giấy khen");
        CHECK(value(Scope{one}, "giver") == "Chủ tịch Ủy ban nhân dân quận Bắc Từ Liêm");
        CHECK_FALSE(Scope{one}.find("giver.other")->given);
    }
}

TEST_CASE("the head of a column of names says whose they are") {
    report::Report report = sample::report();
    const auto head = [&report] {
        ReportFields fields(report, sheet);
        return value(Scope{&fields}, "awards.name-head");
    };
    const auto add = [&report](std::string_view recipient, std::string_view salutation) {
        report::Award& award = report.awards.emplace_back();
        award.recipient = sample::text(recipient);
        award.salutation = sample::text(salutation);
        award.is_named = true;
    };
    CHECK(head().empty());
    add("Nguyễn Văn A", "Ông");
    CHECK(head() == "Họ và tên");
    add("Trường Tiểu học A", "Tập thể");
    CHECK(head() == "Họ và tên, tên tập thể");
    report.awards.erase(report.awards.begin());
    CHECK(head() == "Tên tập thể");
    add("Gia đình ông B", "Hộ gia đình");
    CHECK(head() == "Tên tập thể, hộ gia đình");
    add("Nguyễn Văn C", "");
    CHECK(head() == "Họ và tên, tên tập thể");
}

TEST_CASE("the number of an appendix is Roman, and empty where it is the only one") {
    report::Report report = full_report();
    const Fields only = make_appendix_fields(report, 0);
    CHECK(value(&only, "appendix.number").empty());
    report.appendices.push_back(report.appendices.front());
    const Fields second = make_appendix_fields(report, 1);
    CHECK(value(&second, "appendix.number") == "II");
}

TEST_CASE("plain text is one line with single blanks and nothing for gaps") {
    const PieceList pieces = {report::Span{"Một \n hai ", false, false, {}}, document::Gap{},
                              report::Span{" ba ", true, false, {}}};
    CHECK(plain_text(pieces) == "Một hai ba");
    CHECK_FALSE(is_blank(pieces));
    CHECK(is_blank({report::Span{" \n", false, false, {}}}));
    CHECK_FALSE(is_blank({document::Gap{}}));
}

TEST_CASE("texts that are no prose get single blanks") {
    CHECK(single_blanks("  Một \t hai  ") == " Một hai ");
    CHECK(std::get<report::Span>(text_field("tỷ   đồng").text[0]).text == "tỷ đồng");
}

TEST_CASE("names of bodies are joined without how to reach them") {
    report::Report report = full_report();
    report.members = {sample::text("Cổ Nhuế 1: điện thoại ……"), sample::text("Xuân Tảo")};
    ReportFields fields(report, sheet);
    const Scope scope{&fields};
    CHECK(plain_text(scope.find("members.names")->text) == "Cổ Nhuế 1, Xuân Tảo");
    CHECK(scope.find("members.names")->given);
    const Fields member = scope.find("members")->members[0];
    const Scope first{&member};
    CHECK(plain_text(first.find("item.rest")->text) == "điện thoại ……");
}

TEST_CASE("a figure's label begins a line as names do") {
    report::Report report = full_report();
    REQUIRE(!report.statistics.empty());
    report.statistics.front().label = "được giải quyết việc làm";
    ReportFields fields(report, sheet);
    const Scope scope{&fields};
    const Fields member = scope.find("statistics")->members[0];
    const Scope first{&member};
    CHECK(plain_text(first.find("label.capital")->text) == "Được giải quyết việc làm");
}
