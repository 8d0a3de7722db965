DROP TABLE group_member;
DROP TABLE community_group;
