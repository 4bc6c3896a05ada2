/** Headings 一、 and （一） and whatever else has such a level, linked: what Word asks itself when somebody updates 目录. */
export const CONTENTS_REQUEST = 'TOC \\o "1-2" \\h \\z \\u'
