// vietnamese/break_words.h: words that keep a neighbour on their line. Private to this stage.
#pragma once

#include <cstdint>

#include "vietnamese/syllable_table.h"

namespace tongket::vietnamese {

/// What a word can be to the one after it; bits, for one word can be several things.
namespace role {
inline constexpr std::uint16_t unit = 1U << 0U;       ///< 5 km: stays with the number before it
inline constexpr std::uint16_t scale = 1U << 1U;      ///< 3 tỷ: a unit that takes another one
inline constexpr std::uint16_t money = 1U << 2U;      ///< đồng: stays with tỷ
inline constexpr std::uint16_t kind = 1U << 3U;       ///< Điều 5: stays with the number after it
inline constexpr std::uint16_t counted = 1U << 4U;    ///< a kind whose number counts nothing
inline constexpr std::uint16_t lettered = 1U << 5U;   ///< điểm a
inline constexpr std::uint16_t honorific = 1U << 6U;  ///< ông, bà: stays with a name
inline constexpr std::uint16_t degree = 1U << 7U;     ///< TS., NSND
inline constexpr std::uint16_t place = 1U << 8U;      ///< TP., with its dot
inline constexpr std::uint16_t authority = 1U << 9U;  ///< TM., KT.: how a signature is given
inline constexpr std::uint16_t body = 1U << 10U;      ///< UBND: better with the next word
}  // namespace role

[[nodiscard]] constexpr KeyTable<std::uint16_t, 512> build_break_words() {
    KeyTable<std::uint16_t, 512> table;
    table.add(U"nghìn,ngàn,triệu,tỷ,tỉ", role::unit | role::scale);
    table.add(U"đồng,usd,vnđ,vnd,euro", role::unit | role::money);
    table.add(
        U"người,hộ,lượt,cặp,đoàn,tổ,lớp,trường,vụ,điểm,nhà,căn,suất,lần,cuộc,buổi,ca,mũi,liều,con,"
        U"cây,chiếc,bộ,cuốn,cái,máy,giường,phòng,xã,phường,quận,huyện,thôn,tỉnh,đội,nhóm,đợt,hồ,"
        U"ý,bài,tin,giải,gói,khoản,mục,trang,bản,tờ,nghề,làng,chợ,cầu,tuyến,đoạn,khu,cụm,khối,sở,"
        U"giờ,phút,giây,ngày,tuần,tháng,quý,năm,tuổi,m,m²,m2,m³,m3,km,km²,km2,cm,mm,ha,tấn,tạ,yến,"
        U"kg,g,mg,lít,ml,mw,kw,kwh,kva,°c,độ,%",
        role::unit);
    table.add(
        U"năm,tháng,ngày,quý,tuần,điều,khoản,mục,chương,phần,bảng,hình,biểu,mẫu,trang,thứ,kỳ,"
        U"kì,khóa,quận,phường",
        role::kind | role::counted);
    table.add(U"điểm,số,hạng,cấp,loại,tổ,đội,lớp,nhóm,khu,cụm,khối,quyển,tập,ngõ,ngách,đợt",
              role::kind);
    table.add(U"điểm", role::lettered);
    table.add(U"ông,bà", role::honorific);
    table.add(U"gs,pgs,ts,ths,bs,cn,ks,nsnd,nsưt,ngnd,ngưt,ttnd,ttưt,đ/c", role::degree);
    table.add(U"tp,tx,tt,q,p,h,x,t", role::place);
    table.add(U"tm,kt,tl,tuq,q,t/m,k/t,t/l", role::authority);
    table.add(U"ubnd,hđnd,mttq,ubmttq,đhđb,bch,bcđ,lđlđ,ccb,lhpn,hnd,thcs,thpt,th,mn", role::body);
    return table;
}

inline constexpr KeyTable<std::uint16_t, 512> break_words = build_break_words();
static_assert(break_words.size() <= 256);

}  // namespace tongket::vietnamese
