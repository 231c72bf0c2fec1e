/**
 * Provinces and cities that ended on 12/06/2025 (Resolution 202/2025/QH15) or changed their name
 * before, by the code of the one they are part of now. People still search by them.
 */
export const formerProvinces: Readonly<Record<string, readonly string[]>> = {
  '08': ['Hà Giang'],
  '15': ['Yên Bái'],
  '19': ['Bắc Kạn'],
  '24': ['Bắc Giang'],
  '25': ['Vĩnh Phúc', 'Hòa Bình'],
  '31': ['Hải Dương'],
  '33': ['Thái Bình'],
  '37': ['Hà Nam', 'Nam Định'],
  '44': ['Quảng Bình'],
  '46': ['Thừa Thiên Huế'],
  '48': ['Quảng Nam'],
  '51': ['Kon Tum'],
  '52': ['Bình Định'],
  '56': ['Ninh Thuận'],
  '66': ['Phú Yên'],
  '68': ['Đắk Nông', 'Bình Thuận'],
  '75': ['Bình Phước'],
  '79': ['Bình Dương', 'Bà Rịa - Vũng Tàu'],
  '80': ['Long An'],
  '82': ['Tiền Giang'],
  '86': ['Bến Tre', 'Trà Vinh'],
  '91': ['Kiên Giang'],
  '92': ['Sóc Trăng', 'Hậu Giang'],
  '96': ['Bạc Liêu'],
};
