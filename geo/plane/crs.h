#pragma once

#include <string>

namespace geo {

/// A coordinate reference system by value. x is east in every CRS of this program (axis order normalised).
class Crs {
 public:
  /// Accepts "EPSG:4326", WKT, PROJ strings. Throws CrsError.
  static Crs fromText(const std::string& definition);
  static Crs wgs84();

  const std::string& definition() const { return m_definition; }  ///< as given; enough to make it again
  const std::string& name() const { return m_name; }              ///< "WGS 84", for reports
  bool isGeographic() const { return m_geographic; }
  double metresPerUnit() const { return m_metresPerUnit; }  ///< of a projected CRS; 0 for a geographic one
  double semiMajorMetres() const { return m_semiMajor; }
  double inverseFlattening() const { return m_inverseFlattening; }  ///< 0 for a sphere
  int epsg() const { return m_epsg; }  ///< 0 where the definition has no EPSG code
  std::string toWkt() const;           ///< WKT1 (GDAL flavour), for GeoPackage
  /// WKT1 as ESRI writes it, for PDF; empty where that has no word for the projection.
  std::string toEsriWkt() const;
  Crs geographic() const;  ///< the one in degrees below a projected CRS, of the same datum; else itself

  friend bool operator==(const Crs& a, const Crs& b) { return a.m_definition == b.m_definition; }

 private:
  std::string m_definition;
  std::string m_name;
  bool m_geographic = true;
  double m_metresPerUnit = 0;
  double m_semiMajor = 6378137.0;
  double m_inverseFlattening = 298.257223563;
  int m_epsg = 0;
};

}  // namespace geo
