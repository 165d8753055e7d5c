// vietnamese/compound_words.h: words of two syllables. Private to this stage.
#pragma once

#include <cstdint>
#include <string_view>

#include "vietnamese/syllable_table.h"

namespace tongket::vietnamese {

/// What two syllables are together.
namespace pair_role {
inline constexpr std::uint8_t compound = 1U << 0U;  ///< one word: breaking between them costs
inline constexpr std::uint8_t unit = 1U << 1U;      ///< stays with the number before it
inline constexpr std::uint8_t kind = 1U << 2U;      ///< stays with the number after it
inline constexpr std::uint8_t title = 1U << 3U;     ///< stays with the name after it
}  // namespace pair_role

/// Two-syllable words that reports of offices are full of, gathered by hand for this project from
/// the vocabulary of the trade; no dictionary was copied. Tone marks may stand on either vowel.
inline constexpr std::u32string_view compounds =
    // Emulation and awards
    U"thi đua,khen thưởng,phong trào,danh hiệu,huân chương,huy chương,bằng khen,giấy khen,"
    U"chiến sĩ,tiên tiến,xuất sắc,tiêu biểu,điển hình,gương mẫu,biểu dương,tôn vinh,suy tôn,"
    U"tuyên dương,sáng kiến,thành tích,thành tựu,vinh dự,truyền thống,anh hùng,phát động,hưởng ứng,"
    U"nhân rộng,tổng kết,sơ kết,bình xét,xếp loại,xếp hạng,hạng nhất,hạng nhì,hạng ba,ưu tú,"
    U"yêu nước,kỷ niệm,kỷ yếu,chào mừng,lập công,giải thưởng,danh sách,bích họa,"
    // State, Party, bodies
    U"nhân dân,nhà nước,chính phủ,quốc hội,trung ương,địa phương,chính quyền,đoàn thể,ủy ban,"
    U"hội đồng,thành phố,thị xã,thị trấn,tổ chức,cơ quan,đơn vị,ban ngành,sở ngành,mặt trận,"
    U"tổ quốc,công đoàn,phụ nữ,thanh niên,nông dân,thiếu niên,nhi đồng,chiến binh,hội viên,"
    U"đoàn viên,đảng viên,đảng bộ,chi bộ,đảng ủy,cấp ủy,bí thư,chủ tịch,trưởng phòng,giám đốc,"
    U"chánh án,kiểm sát,tòa án,thanh tra,cảnh sát,công an,quân sự,quân đội,biên phòng,văn phòng,"
    U"nội vụ,tư pháp,tài chính,thống kê,kho bạc,hải quan,ngân hàng,tổ trưởng,thôn trưởng,thường "
    U"trực,"
    U"thường vụ,đại biểu,cử tri,ủy viên,thành viên,bộ trưởng,thủ tướng,tập thể,cá nhân,"
    U"cán bộ,công chức,viên chức,lãnh đạo,nhân viên,chuyên viên,người dân,gia đình,cộng đồng,"
    U"tỉnh ủy,thành ủy,quận ủy,huyện ủy,liên đoàn,hiệp hội,hội nghị,đại hội,kỳ họp,phiên họp,"
    // Work, plans, documents
    U"công tác,thực hiện,triển khai,chỉ đạo,điều hành,nhiệm vụ,phương hướng,mục tiêu,chỉ tiêu,"
    U"giải pháp,biện pháp,kế hoạch,chương trình,đề án,dự án,báo cáo,quyết định,nghị quyết,"
    U"nghị định,chỉ thị,thông tư,thông báo,công văn,hướng dẫn,quy định,quy chế,quy hoạch,quy trình,"
    U"tờ trình,văn bản,hồ sơ,tài liệu,phụ lục,căn cứ,nội dung,hình thức,kết quả,hiệu quả,chất "
    U"lượng,"
    U"tiến độ,đánh giá,kiểm tra,giám sát,theo dõi,đôn đốc,tham mưu,phối hợp,phân công,phân cấp,"
    U"ủy quyền,kiện toàn,sắp xếp,tinh gọn,bộ máy,biên chế,tuyển dụng,bổ nhiệm,luân chuyển,đề xuất,"
    U"kiến nghị,giải trình,tiếp thu,góp ý,ý kiến,thảo luận,thống nhất,thông qua,ban hành,phê duyệt,"
    U"thẩm định,thẩm quyền,trách nhiệm,nghĩa vụ,quyền lợi,quyền hạn,chức năng,chức vụ,chức danh,"
    U"lĩnh vực,phạm vi,địa bàn,đối tượng,điều kiện,tiêu chí,tiêu chuẩn,nguyên tắc,nguyên nhân,"
    U"tồn tại,hạn chế,khó khăn,thuận lợi,ưu điểm,khuyết điểm,kinh nghiệm,bài học,tình hình,đặc "
    U"điểm,"
    U"bối cảnh,trọng tâm,trọng điểm,then chốt,đột phá,đồng bộ,quyết liệt,kịp thời,thường xuyên,"
    U"nghiêm túc,chặt chẽ,cụ thể,rõ ràng,đầy đủ,toàn diện,bền vững,hoàn thành,hoàn thiện,vượt mức,"
    U"nâng cao,tăng cường,đẩy mạnh,mở rộng,duy trì,phát huy,khắc phục,giải quyết,giải đáp,xử lý,"
    U"tháo gỡ,"
    U"quan tâm,giúp đỡ,hỗ trợ,ủng hộ,vận động,tuyên truyền,phổ biến,quán triệt,học tập,tập huấn,"
    U"bồi dưỡng,nghiên cứu,ứng dụng,đổi mới,cải cách,cải tiến,chuyển đổi,chuyển biến,tập trung,"
    U"ưu tiên,chủ động,tích cực,sáng tạo,quyết tâm,cố gắng,nỗ lực,phấn đấu,đoàn kết,đồng thuận,"
    U"lan tỏa,rộng khắp,sâu rộng,thiết thực,cơ bản,cơ sở,cơ chế,cơ cấu,chính sách,chế độ,"
    U"chủ trương,đường lối,nghị sự,quan điểm,định hướng,chiến lược,tầm nhìn,giai đoạn,nhiệm kỳ,"
    // Economy
    U"kinh tế,xã hội,phát triển,xây dựng,sản xuất,kinh doanh,doanh nghiệp,hợp tác,đầu tư,ngân sách,"
    U"thu nhập,chi tiêu,dự toán,quyết toán,giải ngân,nguồn lực,nguồn vốn,vốn vay,tín dụng,lãi suất,"
    U"thị trường,giá trị,giá cả,sản phẩm,sản lượng,năng suất,lợi nhuận,doanh thu,kim ngạch,"
    U"xuất khẩu,nhập khẩu,thương mại,dịch vụ,du lịch,công nghiệp,nông nghiệp,lâm nghiệp,thủy sản,"
    U"chăn nuôi,trồng trọt,cây trồng,vật nuôi,thủy lợi,nông thôn,nông sản,đô thị,hạ tầng,giao "
    U"thông,"
    U"vận tải,bưu chính,viễn thông,thông tin,truyền thông,công nghệ,khoa học,kỹ thuật,điện tử,"
    U"công trình,mô hình,tăng trưởng,tiết kiệm,lãng phí,tài sản,tài nguyên,môi trường,khoáng sản,"
    U"đất đai,nhà ở,mặt bằng,bồi thường,tái định,năng lượng,điện lực,ngành nghề,làng nghề,"
    U"thuế quan,hàng hóa,tiêu dùng,siêu thị,cửa hàng,chi phí,kinh phí,nguồn thu,cân đối,"
    // Society, culture, health, education
    U"văn hóa,thể thao,thể dục,văn nghệ,nghệ thuật,di tích,di sản,lịch sử,lễ hội,tín ngưỡng,"
    U"tôn giáo,dân tộc,đồng bào,giáo dục,đào tạo,trường học,học sinh,sinh viên,giáo viên,nhà giáo,"
    U"giảng dạy,phổ thông,mầm non,tiểu học,trung học,đại học,cao đẳng,y tế,bệnh viện,trạm xá,"
    U"bác sĩ,sức khỏe,dịch bệnh,phòng chống,phòng dịch,cách ly,tiêm chủng,bảo hiểm,an sinh,"
    U"an ninh,an toàn,trật tự,quốc phòng,chính trị,tư tưởng,đạo đức,lối sống,phong cách,pháp luật,"
    U"vi phạm,tội phạm,ma túy,tham nhũng,tiêu cực,khiếu nại,tố cáo,tiếp dân,hòa giải,thi hành,"
    U"tai nạn,cháy nổ,cứu nạn,cứu hộ,thiên tai,bão lũ,lao động,việc làm,thất nghiệp,đời sống,"
    U"hộ nghèo,cận nghèo,giảm nghèo,xóa đói,người nghèo,trẻ em,cao tuổi,khuyết tật,thương binh,"
    U"liệt sĩ,gia cảnh,chính quy,dân quân,tự vệ,nhập ngũ,dân số,kế hoạch,bình đẳng,giới tính,"
    U"vệ sinh,thực phẩm,nước sạch,rác thải,cây xanh,cảnh quan,văn minh,hiện đại,xanh sạch,"
    U"từ thiện,nhân đạo,tình nguyện,hiến máu,quyên góp,đền ơn,đáp nghĩa,uống nước,nhớ nguồn,"
    U"khu phố,dân phố,tuyến phố,khu vực,dân cư,cư trú,tạm trú,hộ khẩu,hộ tịch,"
    // Administration
    U"hành chính,thủ tục,công dân,công khai,minh bạch,dân chủ,trực tuyến,một cửa,liên thông,"
    U"tiếp nhận,trả lời,phản ánh,hài lòng,cấp phép,giấy phép,đăng ký,chứng nhận,chứng thực,"
    U"công chứng,lưu trữ,văn thư,số hóa,dữ liệu,hệ thống,phần mềm,mạng lưới,kết nối,bảo mật,"
    U"nơi nhận,ký tên,đóng dấu,kính gửi,kèm theo,trân trọng,"
    // Common words of prose
    U"việt nam,hà nội,hạnh phúc,tự do,độc lập,cộng hòa,chủ nghĩa,con người,đất nước,quê hương,"
    U"thời gian,thời kỳ,thời điểm,hiện nay,hiện tại,tương lai,trước hết,tiếp tục,tiếp theo,đồng "
    U"thời,"
    U"bên cạnh,ngoài ra,tuy nhiên,do đó,vì vậy,đặc biệt,nhất là,trong đó,cùng kỳ,so với,đối với,"
    U"liên quan,bao gồm,góp phần,tham gia,tạo ra,đáp ứng,nhu cầu,yêu cầu,mong muốn,"
    U"nguyện vọng,niềm tin,lòng tin,tinh thần,ý thức,nhận thức,hành động,hoạt động,vai trò,vị trí,"
    U"ý nghĩa,nòng cốt,tiên phong,quan trọng,cần thiết,hàng năm,hằng năm,đầu năm,cuối năm,"
    U"số lượng,tỷ lệ,bình quân,trung bình,tổng số,số liệu,tổng cộng,ước đạt,trở lên,trở xuống,"
    U"bảo đảm,đảm bảo,bảo vệ,gìn giữ,giữ gìn,giữ vững,củng cố,ổn định,phục vụ,phục hồi,khôi phục,"
    U"chăm lo,chăm sóc,thăm hỏi,động viên,khuyến khích,khích lệ,trao tặng,trao đổi,gặp mặt,tiếp "
    U"xúc,"
    U"đối thoại,lắng nghe,chia sẻ,kêu gọi,huy động,đóng góp,xã viên,tổ hợp,cá thể,tư nhân,"
    U"ảnh hưởng,tác động,nguy cơ,rủi ro,thách thức,cơ hội,tiềm năng,lợi thế,thế mạnh,nổi bật,"
    U"quản lý,tiến hành,trực tiếp,hưởng lợi,thu hút,thu hồi,sử dụng,thời hạn,thành lập,ước tính,"
    U"nguồn gốc,chỉ dẫn,phát thanh,thường trú,mật độ,sinh sống,uốn nắn,biểu hiện,đông đảo,sửa chữa,"
    U"nâng cấp,bảo tồn,tu bổ,đồng tình,liên tục,quy ước,nếp sống,song ngữ,lấn chiếm,siết chặt,"
    U"dàn trải,nghi thức,cảnh báo,dân vận,làm việc,ghi nhận,phụ trách,làm lợi,"
    U"nổi trội,đáng kể,rõ nét,rõ rệt,tốt đẹp,vững mạnh,trong sạch,giàu mạnh,phồn vinh,thịnh vượng";

[[nodiscard]] constexpr KeyTable<std::uint8_t, 2048> build_word_pairs() {
    KeyTable<std::uint8_t, 2048> table;
    table.add(compounds, pair_role::compound);
    table.add(
        U"chuyên mục,thiết chế,di tích,cơ quan,huy chương,huân chương,tập thể,cá nhân,dự án,mô "
        U"hình,công trình,cơ sở,đơn vị,hồ sơ,học sinh,sinh viên,"
        U"giáo viên,hội viên,đoàn viên,đảng viên,chi bộ,thành viên,doanh nghiệp,gia đình,"
        U"trẻ em,lao động,văn bản,chỉ tiêu,nhiệm vụ,đồng chí,đại biểu,cán bộ,công chức,"
        U"viên chức,tiêu chí,thủ tục,sáng kiến,tuyến phố,đoạn đường,trường hợp,hộ dân,"
        U"tổ dân,khu phố,hạng mục,danh hiệu,bằng khen,giấy khen,phần quà,ngôi nhà,căn hộ,"
        U"lượt người,ý kiến,hợp tác,sản phẩm,điểm phần,hội nghị,phong trào",
        pair_role::compound | pair_role::unit);
    table.add(U"phụ lục,tiểu mục,giai đoạn,nhiệm kỳ,lần thứ",
              pair_role::compound | pair_role::kind);
    table.add(U"đồng chí,nhà giáo,nghệ sĩ,bác sĩ,tiến sĩ,thạc sĩ,giáo sư,thầy thuốc,nghệ nhân",
              pair_role::compound | pair_role::title);
    return table;
}

inline constexpr KeyTable<std::uint8_t, 2048> word_pairs = build_word_pairs();
static_assert(word_pairs.size() >= 500 && word_pairs.size() <= 1024);

}  // namespace tongket::vietnamese
