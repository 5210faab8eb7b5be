{
 "type": "lianpian package signature",
 "format": 1,
 "manifest": {
  "what": "package",
  "format": 1,
  "issuer_name": "Made-up office 样例办公室",
  "issuer": {
   "signing": "cfac41b017d32ee8921eb4c2078e705e16284f5414819b858e6d420c78cb35a9",
   "box": "4991d46839ccda39c876b8039cc82dc1849e6462bf6b7c627a149a3cdb0c106a"
  },
  "unit": "ma",
  "unit_zh": "单位ma",
  "unit_en": "Unit ma",
  "recipients": [],
  "round": "r1",
  "number": 1,
  "replaces": "",
  "made_at": "2012-01-01T00:00:00Z",
  "cut_off": "2012-01-01T00:00:00Z",
  "heads_taken_at": "2026-11-29T13:16:05.799Z",
  "heads_hash": "0e9924634bb8e5a76411a69773aa4683a0f8bbfca3a9efd0d0b427a3a5b3902d",
  "heads": [],
  "files": [
   {
    "name": "package-1.gpkg",
    "length": 262144,
    "sha256": "7af903e15d23adaad80a1dbfa3c561f18f9867f1d3bfb5f43a731f25d4d1785a"
   }
  ]
 },
 "signature": "69ae1c235256aa126bf84cd613cd5d95a823f81019b906bb67ecf9613724f9fc3196c0d4bf899f49ea5c4ed14a474af7085699982e7225cc9b73e7210cad5300"
}
